/** Hand-written serializers for what travels between operators and lies in state. */
package io.tieout.operators.serialization;
