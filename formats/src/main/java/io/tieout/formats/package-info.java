/** Native file formats to canonical documents. May use core; no Flink, no network. */
package io.tieout.formats;
