import { FIGURE_KEYS } from '@domain/report/figures';
import { ApiProperty } from '@nestjs/swagger';
import { Choice, Count, DayField, Id, Numeric, Part, Parts, Text } from '../http/view';
import { ExtensionView, MeasureView, MechanismView } from '../item/item.view';

class RatePartView {
  @Choice(FIGURE_KEYS) key!: string;
  @Text() label!: string;
  @Count() value!: number;
  @Text() rows!: string;
}

export class FigureView {
  @Choice(FIGURE_KEYS) key!: string;
  @Text() label!: string;
  @Numeric(true) value!: number | null;
  @Text() unit!: string;
  @Text() definition!: string;
  /** Path whose `total` is the value; null for a rate. */
  @Text(true) rows!: string | null;
  /** Of a rate: the count that is divided and the one it is divided by. */
  @ApiProperty({ type: RatePartView, isArray: true, nullable: true })
  counts!: RatePartView[] | null;
  @Text(true) note!: string | null;
}

export class FiguresView {
  @DayField() asOf!: string;
  @Parts(() => FigureView) figures!: FigureView[];
}

class PlacedFigureView {
  @Choice(FIGURE_KEYS) key!: string;
  @Numeric() value!: number;
  /** `text.slice(start, end)` is the value. */
  @Count() start!: number;
  @Count() end!: number;
}

class ParagraphView {
  @Choice(['heading', 'text', 'item']) kind!: string;
  @Text() text!: string;
  @Parts(() => PlacedFigureView) figures!: PlacedFigureView[];
}

class GapView {
  @Text() code!: string;
  @Text() detail!: string;
}

export class SectionView extends FiguresView {
  @Text() title!: string;
  @Parts(() => ParagraphView) paragraphs!: ParagraphView[];
  @Parts(() => GapView) gaps!: GapView[];
}

class RowItemView {
  @Id() id!: string;
  @Text() number!: string;
  @Text() title!: string;
}

class MeasureOfItemView extends MeasureView {
  @Part(() => RowItemView) item!: RowItemView;
}

class MechanismOfItemView extends MechanismView {
  @Part(() => RowItemView) item!: RowItemView;
}

class ExtensionOfItemView extends ExtensionView {
  @Part(() => RowItemView) item!: RowItemView;
}

export class MeasurePageView {
  @Parts(() => MeasureOfItemView) data!: MeasureOfItemView[];
  @Text(true) nextCursor!: string | null;
  @Count(true) total?: number;
}

export class MechanismPageView {
  @Parts(() => MechanismOfItemView) data!: MechanismOfItemView[];
  @Text(true) nextCursor!: string | null;
  @Count(true) total?: number;
}

export class ExtensionPageView {
  @Parts(() => ExtensionOfItemView) data!: ExtensionOfItemView[];
  @Text(true) nextCursor!: string | null;
  @Count(true) total?: number;
}
