import type { NameBook } from '@application/ports/names';
import type { Dispute, Extension, Measure, Mechanism, Pause } from '@domain/item/case-file';
import { extensionNumber } from '@domain/item/extension-form';
import { stateOf } from '@domain/item/dispute-state';
import type { NamedView } from './named.view';
import type { DisputeView } from './dispute.view';
import type { ExtensionView, MeasureView, MechanismView, PauseView } from './item.view';

const named = (id: string | null, book: NameBook): NamedView | null => (id ? { id, name: book.person(id) } : null);

export function measureView({ id, cycle, seq, text, dueOn, handlerId, doneOn }: Measure, book: NameBook): MeasureView {
  return { id, cycle, seq, text, dueOn, handler: named(handlerId, book), state: doneOn ? 'done' : 'open', doneOn };
}

export function mechanismView({ id, cycle, title, documentNumber, issuedOn }: Mechanism): MechanismView {
  return { id, cycle, title, documentNumber, issuedOn };
}

export function extensionView(one: Extension, book: NameBook): ExtensionView {
  return {
    id: one.id,
    cycle: one.cycle,
    requestedBy: named(one.requestedById, book)!,
    requestedOn: one.requestedOn,
    fromDueOn: one.fromDueOn,
    dueOn: one.dueOn,
    reason: one.reason,
    progress: one.progress,
    interimMeasures: one.interimMeasures,
    number: extensionNumber(one),
    levels: one.levels,
    pendingLevel: one.pendingLevel,
    outcome: one.outcome,
    decidedBy: named(one.decidedById, book),
    decidedOn: one.decidedOn,
    decidedFromDueOn: one.decidedFromDueOn ?? (one.outcome === 'approved' ? one.fromDueOn : null),
    decidedDueOn: one.decidedDueOn,
    decisionReason: one.decisionReason,
  };
}

export function disputeView(one: Dispute, book: NameBook): DisputeView {
  const unit = (id: string): NamedView => ({ id, name: book.unit(id) });
  return {
    id: one.id,
    cycle: one.cycle,
    kind: one.kind,
    number: one.number,
    title: one.title,
    fromUnit: unit(one.fromUnitId),
    fromDueOn: one.fromDueOn,
    raisedBy: named(one.raisedById, book)!,
    raisedOn: one.raisedOn,
    reason: one.reason,
    proposedUnit: one.proposedUnit,
    fileName: one.fileName,
    state: stateOf(one),
    decidedBy: named(one.decidedById, book),
    decidedOn: one.decidedOn,
    decisionReason: one.decisionReason,
    toUnit: one.toUnitId ? unit(one.toUnitId) : null,
    decidedDueOn: one.decidedDueOn,
  };
}

export function pauseView(one: Pause, book: NameBook): PauseView {
  return {
    id: one.id,
    cycle: one.cycle,
    kind: one.kind,
    basis: one.basis,
    reason: one.reason,
    fromOn: one.fromOn,
    unit: one.unit,
    dueOn: one.dueOn,
    pausedBy: named(one.pausedById, book)!,
    pausedOn: one.pausedOn,
    resumedBy: named(one.resumedById, book),
    resumedOn: one.resumedOn,
    note: one.note,
    days: one.days,
    newDueOn: one.newDueOn,
  };
}
