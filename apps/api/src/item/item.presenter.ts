import { Calendars } from '@application/ports/calendars';
import type { ItemFile, ItemLine, ItemPage } from '@application/ports/item-queries';
import { type NameBook, Names } from '@application/ports/names';
import { DisputeFiling } from '@application/item/dispute-filing';
import type { Day } from '@domain/day';
import { light } from '@domain/deadline/light';
import { dateAfterPause } from '@domain/deadline/pause';
import { dateNote } from '@domain/deadline/date-note';
import type { WorkCalendar } from '@domain/deadline/work-calendar';
import { silenceOf } from '@domain/item/silence';
import { allowedActions } from '@domain/item/item-policy';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import type { ItemLineView, ItemPageView } from './item-line.view';
import type { ItemView } from './item.view';
import type { NamedView } from './named.view';
import { publicityView } from './publicity.presenter';
import { disputeView, extensionView, measureView, mechanismView, pauseView } from './record-views';

/** Names every field on purpose: a new column stays private until it is listed here. */
@Injectable()
export class ItemPresenter {
  constructor(
    private readonly names: Names,
    private readonly calendars: Calendars,
    private readonly disputes: DisputeFiling,
  ) {}

  /** The ledger's page. */
  async listed(page: ItemPage, viewer: Actor): Promise<ItemPageView> {
    const { data: lines, ...more } = await this.page(page, viewer);
    const data = lines.map((line, place) => {
      const item = page.data[place]!;
      const silence = silenceOf(item, page);
      return {
        ...line,
        progressedOn: item.progressedOn,
        silentDays: silence?.days ?? null,
        tooSilent: silence?.isTooLong ?? false,
      };
    });
    return { ...more, data };
  }

  async page(page: Lines<ItemLine>, viewer: Actor): Promise<Omit<Lines<ItemLineView>, 'today'>> {
    const book = await this.names.book(page.data.flatMap(idsOf));
    const calendar = await this.calendars.current();
    const data = page.data.map((line) => lineView(line, viewer, book, page.today, calendar));
    return { data, nextCursor: page.nextCursor, ...(page.total === undefined ? {} : { total: page.total }) };
  }

  async file(file: ItemFile, viewer: Actor): Promise<ItemView> {
    const book = await this.names.book(idsOf(file.item));
    const { item } = file;
    const calendar = await this.calendars.current();
    const until = await this.disputes.until(item);
    const line = lineView(item, viewer, book, file.today, calendar);
    const by = (id: string): NamedView => ({ id, name: book.person(id) });
    return {
      ...line,
      // A line of a list does not know the day; whoever acts on it then hears that it has passed, or not come.
      allowedActions: line.allowedActions.filter((action) => {
        if (action === 'publicityEnd') return item.publicityUntil !== null && file.today > item.publicityUntil;
        return action !== 'dispute' || (until && file.today <= until);
      }),
      dateNote: dateNote({ 整改时限: item.dueOn, 计划完成: item.plannedOn }, calendar) || null,
      supervision: file.supervision,
      manifestation: item.manifestation,
      cause: item.cause,
      legalBasis: item.legalBasis,
      dueRule: item.dueRule,
      dueBasis: item.dueBasis,
      receivedOn: item.receivedOn,
      receipt: file.receipt && {
        at: file.receipt.at,
        by: { id: file.receipt.byId, name: file.receipt.byName },
      },
      resumption: resumptionOf(file, calendar),
      yearOpenedOn: item.yearOpenedOn,
      planFiledOn: item.planFiledOn,
      planApprovedOn: item.planApprovedOn,
      disputeUntil: until,
      originalUnit: item.originalUnitId ? { id: item.originalUnitId, name: book.unit(item.originalUnitId) } : null,
      transferredOn: item.transferredOn,
      sourceQuote: item.sourceQuote,
      sourceLine: item.sourceLine,
      verificationLevels: item.verificationLevels,
      goal: item.goal,
      planState: item.planState,
      extensionCount: item.extensionCount,
      handlerPostId: item.handlerPostId,
      measures: file.measures.map((one) => measureView(one, book)),
      evidence: file.evidence.map((one) => ({
        id: one.id,
        cycle: one.cycle,
        measureId: one.measureId,
        kind: one.kind,
        evidenceOn: one.evidenceOn,
        fileName: one.fileName,
        sha256: one.sha256,
        size: one.size,
        mediaType: one.mediaType,
        version: one.version,
        uploadedBy: by(one.uploadedBy),
        at: one.at,
        scanState: one.scanState ?? 'none',
        scanFinding: one.scanFinding,
      })),
      progress: file.progress.map(({ id, cycle, measureId, text, percent, byId, reportedOn }) => ({
        id,
        cycle,
        measureId,
        text,
        percent,
        by: by(byId),
        reportedOn,
      })),
      mechanisms: file.mechanisms.map(mechanismView),
      extensions: file.extensions.map((one) => ({
        ...extensionView(one, book),
        reviews: file.extensionReviews
          .filter(({ extensionId }) => extensionId === one.id)
          .map(({ level, byId, reviewedOn, outcome, reason }) => ({
            level,
            by: by(byId),
            reviewedOn,
            outcome,
            reason,
          })),
      })),
      pauses: file.pauses.map((one) => pauseView(one, book)),
      disputes: file.disputes.map((one) => disputeView(one, book)),
      submissions: file.submissions.map(({ id, cycle, submitterId, submittedOn, statement }) => ({
        id,
        cycle,
        submitter: by(submitterId),
        submittedOn,
        statement,
      })),
      verifications: file.verifications.map((one) => ({
        id: one.id,
        cycle: one.cycle,
        submissionId: one.submissionId,
        level: one.level,
        verifier: by(one.verifierId),
        verifiedOn: one.verifiedOn,
        outcome: one.outcome,
        grade: one.grade,
        reason: one.reason,
        newDueOn: one.newDueOn,
        onSite: one.onSite,
      })),
      publicities: file.publicities.map((one) =>
        publicityView(one, file.objections, file.today, calendar, book, viewer),
      ),
      reopenings: file.reopenings.map(({ id, cycle, byId, reopenedOn, reason, basis, dueOn }) => ({
        id,
        cycle,
        by: by(byId),
        reopenedOn,
        reason,
        basis,
        dueOn,
      })),
      urges: file.urges.map(({ id, cycle, byId, urgedOn, text, replyBy, replies }) => ({
        id,
        cycle,
        by: by(byId),
        urgedOn,
        text,
        replyBy,
        replies: replies.map((reply) => ({
          id: reply.id,
          by: by(reply.byId),
          repliedOn: reply.repliedOn,
          text: reply.text,
        })),
      })),
    };
  }
}

/** A page of lines, of the ledger or of a queue. */
type Lines<Line> = Omit<ItemPage, 'data' | 'tooLongSince'> & { data: Line[] };

/** As whoever resumes it today would have it; null too where its term began to run meanwhile: then the rule has a word in it. */
function resumptionOf({ item, pauses, today }: ItemFile, calendar: WorkCalendar): ItemView['resumption'] {
  const pause = pauses.find(({ cycle, resumedOn }) => cycle === item.cycle && resumedOn === null);
  if (!pause || !item.pausedOn || !item.dueOn) return null;
  const events = [item.receivedOn, item.planFiledOn, item.planApprovedOn];
  if (item.dueBasis === 'rule' && events.some((on) => on && on >= pause.fromOn)) return null;
  const { days, dueOn } = dateAfterPause(item.dueOn, pause, today, calendar);
  return { unit: pause.unit, days, dueOn };
}

function idsOf(item: ItemLine): (string | null)[] {
  return [item.supervisionId, item.leadUnitId, ...item.cooperatingUnitIds, item.leaderId, item.handlerId];
}

function lineView(item: ItemLine, viewer: Actor, names: NameBook, today: Day, calendar: WorkCalendar): ItemLineView {
  const unit = (id: string): NamedView => ({ id, name: names.unit(id) });
  const person = (id: string | null): NamedView | null => (id ? { id, name: names.person(id) } : null);
  return {
    id: item.id,
    number: item.number,
    year: item.year,
    title: item.title,
    nature: item.nature,
    severity: item.severity,
    remediationType: item.remediationType,
    category: item.category,
    aspect: item.aspect,
    status: item.status,
    cycle: item.cycle,
    pendingLevel: item.pendingLevel,
    publicityUntil: item.publicityUntil,
    objectedOn: item.objectedOn,
    grade: item.grade,
    supervision: { id: item.supervisionId, title: names.supervision(item.supervisionId) },
    leadUnit: item.leadUnitId ? unit(item.leadUnitId) : null,
    cooperatingUnits: item.cooperatingUnitIds.map(unit),
    leader: person(item.leaderId),
    handler: person(item.handlerId),
    dueOn: item.dueOn,
    originalDueOn: item.originalDueOn,
    plannedOn: item.plannedOn,
    disputedOn: item.disputedOn,
    pausedOn: item.pausedOn,
    submittedOn: item.submittedOn,
    completedOn: item.completedOn,
    closedOn: item.closedOn,
    light: light(item, today, calendar),
    allowedActions: allowedActions(viewer, item),
    version: item.version,
  };
}
