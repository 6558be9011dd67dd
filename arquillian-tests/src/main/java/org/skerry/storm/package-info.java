// SPDX-License-Identifier: Apache-2.0
/**
 * A storm of writes over the real wire, its recorded history, and the checker that reads everything back after a kill.
 * Knows the wire alone. Open {@link org.skerry.storm.Storm}, {@link org.skerry.storm.History} and {@link
 * org.skerry.storm.Checker}.
 */
@NullMarked
package org.skerry.storm;

import org.jspecify.annotations.NullMarked;
