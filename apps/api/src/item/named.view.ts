import { Id, Text } from '../http/view';

/** Somebody or something by name. */
export class NamedView {
  @Id() id!: string;
  @Text() name!: string;
}
