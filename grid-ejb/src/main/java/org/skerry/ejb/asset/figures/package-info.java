// SPDX-License-Identifier: Apache-2.0
/** What the store holds and what is asked for, in figures. Open {@link org.skerry.ejb.asset.figures.AssetFigures}. */
@NullMarked
package org.skerry.ejb.asset.figures;

import org.jspecify.annotations.NullMarked;
