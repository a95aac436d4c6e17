/**
 * The cash forecast as an operator: collects a company's account items and forecasts at the end, or
 * again and again while they change.
 */
package io.tieout.operators.forecast;
