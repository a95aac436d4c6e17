/** The story that every host tells. */
package io.tieout.casework;
