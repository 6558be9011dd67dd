// SPDX-License-Identifier: Apache-2.0
/**
 * Turns messages.def into the records of org.skerry.udp.message; run by the build, no part of the jar. Open {@link
 * org.skerry.udp.codegen.GenerateMessages} and {@link org.skerry.udp.codegen.RecordSource} first.
 */
@NullMarked
package org.skerry.udp.codegen;

import org.jspecify.annotations.NullMarked;
