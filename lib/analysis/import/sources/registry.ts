import type { Source } from './define-source';
import { ga4 } from './ga4';
import { googleAds } from './google-ads';
import { klaviyo } from './klaviyo';
import { linkedinAds } from './linkedin-ads';
import { mailchimp } from './mailchimp';
import { metaAds } from './meta-ads';
import { microsoftAds } from './microsoft-ads';
import { searchConsole } from './search-console';
import { tiktokAds } from './tiktok-ads';

/** Every platform whose exports are recognised. */
export const SOURCES: readonly Source[] = [
  googleAds,
  metaAds,
  microsoftAds,
  linkedinAds,
  tiktokAds,
  ga4,
  searchConsole,
  mailchimp,
  klaviyo,
];
