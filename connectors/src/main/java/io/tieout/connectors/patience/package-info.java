/** Waiting between attempts, for connectors whose other side may be away. */
package io.tieout.connectors.patience;
