/** What can be asked, one class for each subject; the list of all of them is the API. */
package io.tieout.console.endpoints;
