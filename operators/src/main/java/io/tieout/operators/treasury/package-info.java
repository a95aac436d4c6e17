/** When the figures of the business are told. */
package io.tieout.operators.treasury;
