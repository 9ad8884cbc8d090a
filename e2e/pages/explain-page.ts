import { DiagnosisView } from './diagnosis-view.ts';
import { Screen } from './screen.ts';

/** A pasted error, explained without any set-up. */
export class ExplainPage extends Screen {
  arrive(): Promise<this> {
    return this.arrived(this.t('paste.title'));
  }

  async explain(text: string): Promise<DiagnosisView> {
    await this.field('paste.label').fill(text);
    await this.button('paste.explain').click();
    const main = this.page.getByRole('main');
    await main.getByRole('heading', { level: 2 }).first().waitFor();
    return new DiagnosisView(main, this.t);
  }

  headline(): Promise<string> {
    return this.page.getByRole('main').getByRole('heading', { level: 2 }).first().innerText();
  }
}
