// SPDX-License-Identifier: Apache-2.0
/**
 * The operator's commands: one class each, found by picocli, fed with a line and answering with text, whether the line
 * came from a terminal, a pipe or the local socket. Commands reach regions through {@link
 * org.skerry.region.door.OperatorDoor} alone. Open {@link org.skerry.region.console.Console} and {@link
 * org.skerry.region.console.ConsoleCommand} first.
 */
@NullMarked
package org.skerry.region.console;

import org.jspecify.annotations.NullMarked;
