package io.tieout.connectors.messages;

import java.io.IOException;
import java.io.Serializable;

/** How a channel is reached; travels with the job and opens the channel where it runs. */
public interface ChannelSettings extends Serializable {

    MessageChannel open() throws IOException;
}
