import type { ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { NotFound } from './not-found';
import { RouteFailure } from './route-failure';
import { onlyFor, onlyForRules } from '../session/only-for';
import { SessionGate } from './session-gate';

/** Each page is a chunk of its own: the first one to be opened loads nothing of the others. */
const page = (load: () => Promise<{ default: ComponentType }>) => async () => ({ Component: (await load()).default });

const records = () => import('../report/records-page');

export const router = createBrowserRouter([
  {
    ErrorBoundary: RouteFailure,
    HydrateFallback: () => null,
    children: [
      { path: '/signin', lazy: page(() => import('../session/sign-in-page')) },
      {
        Component: SessionGate,
        children: [
          {
            ErrorBoundary: RouteFailure,
            children: [
              { path: '/', lazy: page(() => import('../work/work-page')) },
              { path: '/items', lazy: page(() => import('../item/ledger-page')) },
              { path: '/items/:itemId', lazy: page(() => import('../item/item-page')) },
              { path: '/documents/:documentId', lazy: page(() => import('../document/document-page')) },
              { path: '/queue', lazy: page(() => import('../verification/queue-page')) },
              { path: '/look-backs', lazy: page(() => import('../look-back/look-backs-page')) },
              {
                Component: onlyFor('coordinator', 'auditor'),
                children: [
                  { path: '/look-back-rounds', lazy: page(() => import('../look-back/rounds-page')) },
                  { path: '/look-back-rounds/:roundId', lazy: page(() => import('../look-back/round-page')) },
                ],
              },
              { path: '/publicities', lazy: page(() => import('../publicity/publicities-page')) },
              { path: '/queue/desk', lazy: page(() => import('../verification/desk-page')) },
              { path: '/extensions', lazy: page(() => import('../extension/waiting-page')) },
              { path: '/disputes', lazy: page(() => import('../dispute/disputes-page')) },
              { path: '/calendar', lazy: page(() => import('../calendar/calendar-page')) },
              { path: '/notices', lazy: page(() => import('../notice/notices-page')) },
              { path: '/settings', lazy: page(() => import('../settings/settings-page')) },
              {
                Component: onlyForRules(),
                children: [
                  { path: '/calendar/import', lazy: page(() => import('../calendar/import-page')) },
                  { path: '/jobs', lazy: page(() => import('../job/jobs-page')) },
                  { path: '/log', lazy: page(() => import('../log/log-page')) },
                  { path: '/reminder-policy', lazy: page(() => import('../deadline/policy-page')) },
                  { path: '/date-rules', lazy: page(() => import('../deadline/date-rules-page')) },
                  { path: '/dispatch', lazy: page(() => import('../deadline/dispatch-page')) },
                  { path: '/closure-policy', lazy: page(() => import('../verification/closure-policy-page')) },
                  { path: '/aftercare', lazy: page(() => import('../deadline/aftercare-page')) },
                  { path: '/procedure', lazy: page(() => import('../deadline/procedure-page')) },
                ],
              },
              {
                Component: onlyFor('coordinator', 'administrator'),
                children: [{ path: '/units', lazy: page(() => import('../unit/units-page')) }],
              },
              {
                Component: onlyFor('administrator'),
                children: [
                  { path: '/units/paste', lazy: page(() => import('../unit/paste-page')) },
                  { path: '/channels', lazy: page(() => import('../channel/channels-page')) },
                ],
              },
              { path: '/supervisions', lazy: page(() => import('../supervision/supervisions-page')) },
              {
                path: '/supervisions/:supervisionId',
                lazy: page(() => import('../supervision/supervision-page')),
                children: [
                  { index: true, lazy: page(() => import('../supervision/overview-page')) },
                  {
                    Component: onlyFor('coordinator'),
                    children: [
                      { path: 'proposal', lazy: page(() => import('../supervision/proposal-page')) },
                      { path: 'paste', lazy: page(() => import('../supervision/paste-page')) },
                    ],
                  },
                  { path: 'report', lazy: page(() => import('../report/report-page')) },
                  { path: 'measures', lazy: async () => ({ Component: (await records()).MeasuresPage }) },
                  { path: 'mechanisms', lazy: async () => ({ Component: (await records()).MechanismsPage }) },
                  { path: 'extensions', lazy: async () => ({ Component: (await records()).ExtensionsPage }) },
                ],
              },
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
]);
