package io.tieout.benchmarks.peers;

import io.tieout.core.documents.Observed;
import java.io.Closeable;

/** Gives the documents of a feed one after the other. */
interface ObservedReader extends Closeable {

    /** The next document; null at the end. */
    Observed next();
}
