import { Page } from '../ui/page';

export default function WorkPage() {
  return <Page title="我的工作">{null}</Page>;
}
