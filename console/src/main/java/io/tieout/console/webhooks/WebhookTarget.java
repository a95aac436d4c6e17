package io.tieout.console.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/** Refuses addresses that nobody outside should make this process call. */
final class WebhookTarget {

    private static final int LONGEST_CHARS = 2_000;

    private WebhookTarget() {}

    /** Not a place where webhooks go; the message says why. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /** The URL, if it may be called as far as its text tells. */
    static URI parse(String url, WebhookPolicy policy) throws RefusedException {
        if (url == null || url.length() > LONGEST_CHARS) {
            throw new RefusedException("is no URL of at most " + LONGEST_CHARS + " characters");
        }
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new RefusedException("is no URL");
        }
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) && policy.privateTargets();
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !http) {
            throw new RefusedException("must begin with https://");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new RefusedException("needs a host, and neither user nor fragment");
        }
        return uri;
    }

    /**
     * Looks the host up; every address of it must be public. Asked again before each attempt: the
     * JDK keeps an answer for some seconds, so that the connection that follows at once goes to an
     * address that was looked at, whatever the name says later.
     */
    static URI check(String url, WebhookPolicy policy) throws RefusedException {
        URI uri = parse(url, policy);
        if (policy.privateTargets()) {
            return uri;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (!isPublic(address)) {
                    throw new RefusedException("is an address within, not a public one");
                }
            }
        } catch (UnknownHostException e) {
            throw new RefusedException("names a host that is not known");
        }
        return uri;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isPublicIpv4(bytes, 0)
                : !(address instanceof Inet6Address) || isPublicIpv6(bytes);
    }

    private static boolean isPublicIpv4(byte[] bytes, int from) {
        int a = bytes[from] & 0xff;
        int b = bytes[from + 1] & 0xff;
        int c = bytes[from + 2] & 0xff;
        boolean privateNetwork =
                a == 10 || (a == 172 && b >= 16 && b < 32) || (a == 192 && b == 168);
        boolean thisMachine = a == 0 || a == 127 || (a == 169 && b == 254);
        boolean carrier = a == 100 && b >= 64 && b < 128;
        boolean special = (a == 192 && b == 0 && (c == 0 || c == 2)) || (a == 198 && b >> 1 == 9);
        return !privateNetwork && !thisMachine && !carrier && !special && a < 224;
    }

    private static boolean isPublicIpv6(byte[] bytes) {
        int a = bytes[0] & 0xff;
        int b = bytes[1] & 0xff;
        boolean uniqueLocal = (a & 0xfe) == 0xfc;
        boolean translated = a == 0x00 && b == 0x64 && (bytes[2] & 0xff) == 0xff;
        boolean sixToFour = a == 0x20 && b == 0x02;
        if (translated) {
            return isPublicIpv4(bytes, 12);
        }
        if (sixToFour) {
            return isPublicIpv4(bytes, 2);
        }
        return !uniqueLocal && (a & 0xe0) == 0x20;
    }
}
