import { type Marker, MARKER_FORMS, type MarkerForm } from './marker';

/**
 * Which form of counting stands inside which, learnt from the document. Custom (一、 then （一） then 1.) holds unless the
 * document contradicts it: where a form runs on (2. after 1.) across another that begins anew, it is the outer one.
 */
export class Nesting {
  private readonly places = new Map<MarkerForm, number[]>();
  private readonly decided = new Map<string, boolean>();

  /** `markers` in the order of the document. */
  constructor(private readonly markers: readonly Marker[]) {
    for (const form of MARKER_FORMS) this.places.set(form, []);
    markers.forEach(({ form }, place) => this.places.get(form)!.push(place));
  }

  /** True when `outer`, open at the moment, holds the marker at `place`. Decided once for each pair of forms. */
  holds(outer: Marker, place: number): boolean {
    const inner = this.markers[place]!;
    if (rank(outer.form) < rank(inner.form)) return true;
    const pair = `${outer.form}>${inner.form}`;
    const known = this.decided.get(pair);
    if (known !== undefined) return known;
    const next = this.nextOf(outer.form, place);
    const answer = inner.ordinal === 1 && next !== null && next.ordinal === outer.ordinal + 1;
    this.decided.set(pair, answer);
    return answer;
  }

  private nextOf(form: MarkerForm, after: number): Marker | null {
    const place = this.places.get(form)?.find((candidate) => candidate > after);
    return place === undefined ? null : this.markers[place]!;
  }
}

const rank = (form: MarkerForm): number => MARKER_FORMS.indexOf(form);
