package io.tieout.operators.lookup;

import java.io.Serializable;
import java.util.Map;

/** Under which keys a directory lists what an event tells of. Pure functions. */
public interface Listing<D, K, V> extends Serializable {

    /** Of what the event tells, such as a customer; the same for all its versions. */
    String id(D event);

    /** From when on it holds, in event time. */
    long observedAtMillis(D event);

    /** The same for the same content; orders contents of the same time. */
    long contentHash(D event);

    /** The entry under each key; none if it is to be found no more. */
    Map<K, V> entries(D event);
}
