package io.tieout.operators.lookup;

import java.io.Serializable;
import java.util.List;

/** What a key answers. A pure function; never null. */
@FunctionalInterface
public interface Answering<K, Q, V, A> extends Serializable {

    /**
     * @param entries of the key as they stood at the settle tick, ordered by id; may be none
     */
    A answer(K key, Q question, List<DirectoryEntry<V>> entries);
}
