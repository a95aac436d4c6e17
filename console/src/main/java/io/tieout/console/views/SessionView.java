package io.tieout.console.views;

import io.tieout.console.identity.Role;
import io.tieout.console.identity.User;
import java.util.List;

/**
 * Who is signed in.
 *
 * @param csrfToken for changing requests; null with a bearer token
 * @param expiresAt at the latest; null with a bearer token
 * @param capabilities what may be offered
 */
public record SessionView(
        UserView user, String csrfToken, String expiresAt, List<String> capabilities) {

    /** A user. */
    public record UserView(String id, String name, List<String> roles, List<String> companies) {}

    public static SessionView of(User user, String csrfToken, String expiresAt) {
        return new SessionView(
                new UserView(
                        user.id(),
                        user.name(),
                        user.roles().stream().map(Role::wireName).toList(),
                        user.companies().stream().sorted().toList()),
                csrfToken,
                expiresAt,
                user.capabilities());
    }
}
