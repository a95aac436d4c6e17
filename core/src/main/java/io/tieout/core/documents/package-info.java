/** Documents in Tieout's own form, as they travel on the streams. May use money and tolerances. */
package io.tieout.core.documents;
