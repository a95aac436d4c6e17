/**
 * The browser that the tests of screens run in. Depends on Playwright and JUnit, which a module
 * that uses this brings itself, and on nothing of the product.
 */
package io.tieout.testkit.browser;
