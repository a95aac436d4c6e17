/**
 * How a request becomes an answer: endpoints, parameters, problems, limits, headers. Knows the web
 * server, but nothing of what is asked.
 */
package io.tieout.console.http;
