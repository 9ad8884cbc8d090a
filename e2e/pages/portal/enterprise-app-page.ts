import { PortalPage } from './portal-page.ts';

/** One of the *Enterprise applications*. */
export class EnterpriseAppPage extends PortalPage {
  objectId(): Promise<string> {
    return this.property('Object ID');
  }
}
