package io.tieout.connectors.messages;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** The address that messages come from; its domain is part of their ids. */
public final class SenderAddress {

    private SenderAddress() {}

    /**
     * Refuses what is no address with a domain.
     *
     * @throws IllegalArgumentException that quotes it
     */
    public static void require(String from) {
        parse(from);
    }

    static InternetAddress parse(String from) {
        try {
            InternetAddress address = new InternetAddress(from, true);
            if (address.getAddress().indexOf('@') > 0) {
                return address;
            }
        } catch (AddressException e) {
            throw new IllegalArgumentException("from: '" + from + "' is not an address", e);
        }
        throw new IllegalArgumentException("from: '" + from + "' has no domain");
    }
}
