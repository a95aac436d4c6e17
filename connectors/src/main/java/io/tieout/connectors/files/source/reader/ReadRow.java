package io.tieout.connectors.files.source.reader;

import io.tieout.connectors.files.FileRow;
import io.tieout.connectors.files.source.split.FileOutcome;

/**
 * A row on its way from the fetcher to the task.
 *
 * @param ordinal rows of the file before it
 * @param outcome of the file once this row has been emitted
 */
record ReadRow(FileRow row, long ordinal, FileOutcome outcome) {}
