package io.tieout.core.conditions;

import java.io.Serializable;

/**
 * A condition of a rule, compiled. The same facts always get the same answer; it never throws for
 * facts of the vocabulary that it was checked against.
 */
@FunctionalInterface
public interface Condition extends Serializable {

    boolean holds(Facts facts);
}
