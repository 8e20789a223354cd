import { EXTENSION_LEVELS, type ExtensionLevel } from '@domain/deadline/procedure-policy';
import { PageQuery } from '../http/paging';
import { IsChoice, Optional } from '../http/shape';

export class WaitingExtensionsQuery extends PageQuery {
  /** Only those that wait for this level's word. */
  @Optional() @IsChoice(EXTENSION_LEVELS) level?: ExtensionLevel;
}
