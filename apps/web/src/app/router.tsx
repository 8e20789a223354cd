import type { ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { NotFound } from './not-found';
import { RouteFailure } from './route-failure';
import { SessionGate } from './session-gate';

/** Each page is a chunk of its own: the first one to be opened loads nothing of the others. */
const page = (load: () => Promise<{ default: ComponentType }>) => async () => ({ Component: (await load()).default });

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
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
]);
