/**
 * Who is asking and what he may do: users, passwords, sessions, tokens, roles. Sees the JDK and
 * libraries.
 */
package io.tieout.console.identity;
