package io.tieout.console.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;

/**
 * Argon2id hashes of passwords, in the usual text form. A check costs about 20 MB for some tens of
 * milliseconds; two run at a time.
 */
final class Passwords {

    private static final int MEMORY_KIBIBYTES = 19_456;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final String SYLLABLES = "bcdfghjkmnprstvwz";
    private static final String VOWELS = "aeiou";
    private static final int LONGEST = 256;

    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(
                    MEMORY_KIBIBYTES, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);

    private final SecureRandom random = new SecureRandom();
    private final Semaphore atATime = new Semaphore(2);

    /** Checked where there is no user, so that it takes as long. */
    private final String nobodys = hash(generate());

    String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult();
    }

    /**
     * @param hash null if there is no such user: then false, after the same work
     */
    boolean isRight(String password, String hash) {
        if (password.isEmpty() || password.length() > LONGEST) {
            return false;
        }
        String compared = hash == null ? nobodys : hash;
        atATime.acquireUninterruptibly();
        try {
            boolean right =
                    Password.check(password, compared)
                            .with(Argon2Function.getInstanceFromHash(compared));
            return right && hash != null;
        } finally {
            atATime.release();
        }
    }

    /** A password that one can read out: 8 syllables and 4 digits, about 64 bits. */
    String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            password.append(i > 0 && i % 2 == 0 ? "-" : "");
            password.append(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
            password.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return password.append('-').append(1_000 + random.nextInt(9_000)).toString();
    }
}
