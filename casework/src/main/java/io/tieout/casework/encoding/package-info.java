/** Messages, state and events of casework as bytes with a version. Depends on core and the SDK. */
package io.tieout.casework.encoding;
