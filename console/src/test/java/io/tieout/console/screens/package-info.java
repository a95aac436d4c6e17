/**
 * The screens in a real browser, as the people use them for whom they are made: by keyboard, on the
 * real server, over a real database.
 */
package io.tieout.console.screens;
