/**
 * What people do about exceptions: who is responsible, who works on it just now, what was said,
 * when it is due and what happens then. Pure: time and ids come in, wishes go out. Depends on
 * documents, results, ids and time.
 */
package io.tieout.core.cases;
