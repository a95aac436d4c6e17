package io.tieout.console.identity;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/**
 * TLS of the console's own port.
 *
 * @param keyStore PKCS #12 or JKS with the server's key and certificate
 * @param trust whose certificates machines may show; empty if they cannot
 * @param machines who a machine is, by the subject of its certificate
 */
public record TlsSettings(
        Path keyStore,
        String keyStorePassword,
        Optional<Trust> trust,
        Map<X500Principal, User> machines) {

    /** The authorities that certificates of machines must come from. */
    public record Trust(Path store, String password) {

        public Trust {
            Objects.requireNonNull(store, "store");
            Objects.requireNonNull(password, "password");
        }

        @Override
        public String toString() {
            return "Trust[" + store + "]";
        }
    }

    public TlsSettings {
        Objects.requireNonNull(keyStore, "keyStore");
        Objects.requireNonNull(keyStorePassword, "keyStorePassword");
        if (trust.isEmpty() && !machines.isEmpty()) {
            throw new IllegalArgumentException(
                    "machines need a trust store with who signs their certificates");
        }
        machines = Map.copyOf(machines);
    }

    /** The same, and a certificate with this subject is that user. */
    public TlsSettings withMachine(String subject, User user) {
        Map<X500Principal, User> more = new HashMap<>(machines);
        more.put(new X500Principal(subject), user);
        return new TlsSettings(keyStore, keyStorePassword, trust, more);
    }

    /** Never shows a password. */
    @Override
    public String toString() {
        return "TlsSettings[" + keyStore + ", " + trust + ", " + machines.keySet() + "]";
    }
}
