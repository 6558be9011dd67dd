// SPDX-License-Identifier: Apache-2.0
/** Tests of the load client without any server; {@code LoadClientIT} has one. */
@NullMarked
package org.skerry.load;

import org.jspecify.annotations.NullMarked;
