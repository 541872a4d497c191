/** What the file dialog offers; the content decides, not the ending. */
export const FILE_ACCEPT = '.csv,.tsv,.txt,.xlsx,.zip,text/csv,text/tab-separated-values,text/plain';

/** The server refuses more; saying so before the upload saves the wait. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** As many files as one import takes. */
export const MOST_FILES = 20;
