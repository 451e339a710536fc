import { defineFramework } from './define-framework';
import type { Framework } from './framework';
import json from './nsw.json' with { type: 'json' };

/** The NSW Public Sector Capability Framework: 20 capabilities, five levels, Clerk grades and senior executive bands. */
export const nsw: Framework = defineFramework(json);
