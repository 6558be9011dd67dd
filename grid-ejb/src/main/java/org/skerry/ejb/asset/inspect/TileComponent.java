// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import java.util.ArrayList;
import java.util.List;

/** One component of one tile, cut into resolutions, precincts, subbands and code blocks (ISO 15444-1 annex B). */
final class TileComponent {
    private final Area tile;
    private final Area area;
    private final int component;
    private final int stepX;
    private final int stepY;
    private final Coding coding;

    TileComponent(ImageSize size, int tileNumber, int component, Coding coding) {
        this.component = component;
        this.coding = coding;
        stepX = size.steps().get(component).across();
        stepY = size.steps().get(component).down();
        tile = size.tile(tileNumber);
        area = tile.over(stepX, stepY);
    }

    void addPrecincts(List<Precinct> to, BlockBudget budget) throws UnreadImageException {
        for (var resolution = 0; resolution <= coding.levels(); resolution++) {
            addPrecincts(to, resolution, budget);
        }
    }

    private void addPrecincts(List<Precinct> to, int resolution, BlockBudget budget) throws UnreadImageException {
        var halvings = coding.levels() - resolution;
        var whole = area.over(1L << halvings, 1L << halvings);
        var width = coding.precinctWidth(resolution);
        var height = coding.precinctHeight(resolution);
        var across = whole.isEmpty() ? 0 : Area.cells(whole.x0(), whole.x1(), width);
        var down = whole.isEmpty() ? 0 : Area.cells(whole.y0(), whole.y1(), height);
        budget.take(1);
        budget.take(across, down);
        for (var number = 0L; number < across * down; number++) {
            var column = (whole.x0() >> width) + number % across;
            var row = (whole.y0() >> height) + number / across;
            var cell = new Area(column << width, row << height, (column + 1) << width, (row + 1) << height);
            to.add(new Precinct(
                    component,
                    resolution,
                    number,
                    cell.x0() < whole.x0() ? tile.x0() : (cell.x0() << halvings) * stepX,
                    cell.y0() < whole.y0() ? tile.y0() : (cell.y0() << halvings) * stepY,
                    coding,
                    bands(resolution, cell, budget)));
        }
    }

    private List<BandPart> bands(int resolution, Area cell, BlockBudget budget) throws UnreadImageException {
        var bands = new ArrayList<BandPart>(3);
        if (resolution == 0) {
            addBand(bands, 0, band(coding.levels(), 0, 0), cell, budget);
        } else {
            var halvings = coding.levels() - resolution + 1;
            var half = new Area(cell.x0() / 2, cell.y0() / 2, cell.x1() / 2, cell.y1() / 2);
            addBand(bands, resolution, band(halvings, 1, 0), half, budget);
            addBand(bands, resolution, band(halvings, 0, 1), half, budget);
            addBand(bands, resolution, band(halvings, 1, 1), half, budget);
        }
        return bands;
    }

    /** The samples of a subband: high ones lie half a step further (equation B-15). */
    private Area band(int halvings, int highAcross, int highDown) {
        var step = 1L << halvings;
        var right = highAcross * (step >> 1);
        var down = highDown * (step >> 1);
        return new Area(area.x0() - right, area.y0() - down, area.x1() - right, area.y1() - down).over(step, step);
    }

    private void addBand(List<BandPart> to, int resolution, Area band, Area cell, BlockBudget budget)
            throws UnreadImageException {
        var part = band.within(cell);
        if (part.isEmpty()) {
            return;
        }
        var narrower = resolution == 0 ? 0 : 1;
        var blockWidth = Math.min(coding.blockWidth(), coding.precinctWidth(resolution) - narrower);
        var blockHeight = Math.min(coding.blockHeight(), coding.precinctHeight(resolution) - narrower);
        var columns = Area.cells(part.x0(), part.x1(), blockWidth);
        var rows = Area.cells(part.y0(), part.y1(), blockHeight);
        budget.take(columns, rows);
        to.add(new BandPart((int) columns, (int) rows));
    }
}
