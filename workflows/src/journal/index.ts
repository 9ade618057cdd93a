export { describeEntry, type DescribedEntry, type EntryWords } from './describe-entry.js';
export { journalNames, type JournalNames } from './names.js';
