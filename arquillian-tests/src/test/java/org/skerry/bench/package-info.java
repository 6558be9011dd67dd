// SPDX-License-Identifier: Apache-2.0
/** Tests of the bench of a grid's services, and a tiny run of it against the deployed grid. */
@NullMarked
package org.skerry.bench;

import org.jspecify.annotations.NullMarked;
