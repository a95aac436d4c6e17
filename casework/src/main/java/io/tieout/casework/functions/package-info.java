/** The stateful functions. They know the SDK and no Flink; the rules are in core. */
package io.tieout.casework.functions;
