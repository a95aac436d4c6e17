package io.tieout.casework.flink;

import java.io.Serializable;
import org.apache.flink.statefun.sdk.java.StatefulFunctions;

/** Makes the functions where they run. */
@FunctionalInterface
public interface FunctionSource extends Serializable {

    StatefulFunctions functions();
}
