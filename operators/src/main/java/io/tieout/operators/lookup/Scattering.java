package io.tieout.operators.lookup;

import java.io.Serializable;
import java.util.List;

/** How an event is told apart from others, and which keys it consults. Pure functions. */
public interface Scattering<E, K, Q> extends Serializable {

    /** The same for every delivery of the event. */
    String id(E event);

    /** Event time of the observation. */
    long observedAtMillis(E event);

    /** The same for the same content. */
    long contentHash(E event);

    /** What to ask which key; may be nothing. The same event must always ask the same. */
    List<Asking<K, Q>> questions(E event);
}
