package io.tieout.connectors.messages;

import io.tieout.core.messages.OutgoingMessage;
import java.io.Serializable;

/** Puts a record into words when it is about to leave: messages themselves do not travel. */
@FunctionalInterface
public interface MessageMaker<T> extends Serializable {

    OutgoingMessage message(T record);
}
