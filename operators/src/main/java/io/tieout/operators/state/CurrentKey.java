package io.tieout.operators.state;

/**
 * Sets the key that state is read and written for, where an operator writes for several at once.
 */
@FunctionalInterface
public interface CurrentKey {
    void set(String key);
}
