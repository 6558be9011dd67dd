// SPDX-License-Identifier: Apache-2.0
package org.skerry.load;

/**
 * One line of a report.
 *
 * @param key in the JSON form, of letters, digits and underscores
 * @param label for people
 * @param value NaN if there is none
 */
record Figure(String key, String label, double value, String unit) {}
