/**
 * The cash forecast as an operator: collects a company's account items and forecasts at the end.
 */
package io.tieout.operators.forecast;
