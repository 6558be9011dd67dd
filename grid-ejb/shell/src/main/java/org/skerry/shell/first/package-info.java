// SPDX-License-Identifier: Apache-2.0
/**
 * What a first start makes, whichever shell it is of: passwords of the first accounts and one region. Open {@link
 * org.skerry.shell.first.Credentials}.
 */
@NullMarked
package org.skerry.shell.first;

import org.jspecify.annotations.NullMarked;
