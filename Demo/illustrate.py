#!/usr/bin/env python3
"""Draws the demo newspaper's illustrations: 36 landscapes and 12 portraits, as SVG files beside this script.

Run `python3 Demo/illustrate.py`. The same program always writes the same bytes, so that a change here is a change of
drawing and nothing else. The pictures hold no text, no scripts and no references outside themselves.
"""

import math
import pathlib
import random
import re
from contextlib import contextmanager

INK, NIGHT, DEEP, SEA, FOAM, MIST = "#1c2029", "#152a3d", "#17405a", "#2d6a86", "#a3c4cb", "#d9e4e1"
PAPER, SAND, HONEY, OCHRE, CLAY, UMBER = "#f8f1e2", "#e6d3ad", "#f1cf87", "#d9a13b", "#bf6b42", "#5b4334"
RED, WINE, ROSE, SAGE, MOSS, STONE = "#a4161a", "#6f1418", "#d9897a", "#8fa585", "#4d6b55", "#b9ad99"
FAIR, OLIVE, BROWN, DARK = "#efc7a2", "#d8a67c", "#a86f49", "#6e4630"


# The drawing tools ---------------------------------------------------------------------------------------------------

def number(value):
    """The shortest text of a coordinate: whole units, or tenths where the value is small."""
    return f"{round(value, 1 if abs(value) < 100 else 0):g}"


def curve(*parts):
    """Joins letters and coordinates into path data, with no blank that a reader of paths can do without."""
    joined = " ".join(part if isinstance(part, str) else number(part) for part in parts)
    return re.sub(r" ?([A-Za-z]) ?", r"\1", joined)


class Picture:
    """A sheet to draw on; shapes are kept in the order in which they were drawn."""

    def __init__(self, name, width=1800, height=1200):
        self.width, self.height = width, height
        self.chance = random.Random(name)
        self.definitions, self.shapes = [], []

    def gradient(self, *colours, across=False):
        """A paint that runs evenly through the colours, downwards or across."""
        name = f"p{len(self.definitions)}"
        stops = "".join(
            f'<stop offset="{number(place / (len(colours) - 1))}" stop-color="{colour}"/>'
            for place, colour in enumerate(colours))
        direction = 'x2="1" y2="0"' if across else 'x2="0" y2="1"'
        self.definitions.append(f'<linearGradient id="{name}" {direction}>{stops}</linearGradient>')
        return f"url(#{name})"

    def glow(self, colour, strength=1.0):
        """A paint that fades from the colour in the middle to nothing at the rim."""
        name = f"p{len(self.definitions)}"
        self.definitions.append(
            f'<radialGradient id="{name}"><stop offset="0" stop-color="{colour}" stop-opacity="{strength}"/>'
            f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/></radialGradient>')
        return f"url(#{name})"

    def mesh(self, colour, size=30, width=2):
        """A paint of knotted diagonal lines, for nets and fences."""
        name, half = f"p{len(self.definitions)}", size / 2
        knots = curve("M0", half, "L", half, 0, size, half, half, size, "Z")
        self.definitions.append(
            f'<pattern id="{name}" width="{size}" height="{size}" patternUnits="userSpaceOnUse"><path fill="none" '
            f'stroke="{colour}" stroke-width="{width}" d="{knots}"/></pattern>')
        return f"url(#{name})"

    def ribs(self, colour, step):
        """A paint of upright lines, for corrugated walls."""
        name = f"p{len(self.definitions)}"
        self.definitions.append(
            f'<pattern id="{name}" width="{number(step)}" height="9" patternUnits="userSpaceOnUse">'
            f'<rect width="4" height="9" fill="{colour}"/></pattern>')
        return f"url(#{name})"

    def add(self, tag, opacity=1.0, **attributes):
        if opacity != 1.0:
            attributes["opacity"] = number(opacity) if opacity >= 0.1 else f"{opacity:g}"
        text = " ".join(
            f'{key.replace("_", "-")}="{value if isinstance(value, str) else number(value)}"'
            for key, value in attributes.items())
        self.shapes.append(f"<{tag} {text}/>")

    def rect(self, x, y, width, height, fill, corner=0, opacity=1.0):
        rounding = {"rx": corner} if corner else {}
        self.add("rect", opacity, x=x, y=y, width=width, height=height, fill=fill, **rounding)

    def rects(self, fill, boxes, opacity=1.0):
        """Many upright boxes (x, y, width, height) of one colour as a single shape."""
        self.path("".join(f"M{number(x)} {number(y)}h{number(w)}v{number(h)}h{number(-w)}z" for x, y, w, h in boxes),
                  fill, opacity)

    def circle(self, x, y, radius, fill, opacity=1.0):
        self.add("circle", opacity, cx=x, cy=y, r=radius, fill=fill)

    def ellipse(self, x, y, across, down, fill, opacity=1.0):
        self.add("ellipse", opacity, cx=x, cy=y, rx=across, ry=down, fill=fill)

    def polygon(self, fill, *points, opacity=1.0):
        self.add("polygon", opacity, points=curve(*points), fill=fill)

    def path(self, data, fill, opacity=1.0):
        self.add("path", opacity, d=data, fill=fill)

    def stroke(self, data, colour, width, opacity=1.0, dash=None, cap="round"):
        look = {"stroke_dasharray": dash} if dash else {}
        self.add("path", opacity, d=data, fill="none", stroke=colour, stroke_width=width, stroke_linecap=cap,
                 stroke_linejoin="round", **look)

    def line(self, x1, y1, x2, y2, colour, width, opacity=1.0, dash=None, cap="round"):
        self.stroke(curve("M", x1, y1, "L", x2, y2), colour, width, opacity, dash, cap)

    @contextmanager
    def placed(self, x, y, scale=1.0, mirrored=False, turn=0):
        """What is drawn inside has its origin at (x, y)."""
        turned = f" rotate({number(turn)})" if turn else ""
        across = -scale if mirrored else scale
        self.shapes.append(f'<g transform="translate({number(x)} {number(y)}){turned} scale({across:g} {scale:g})">')
        yield
        self.shapes.append("</g>")

    def text(self):
        definitions = f'<defs>{"".join(self.definitions)}</defs>' if self.definitions else ""
        shapes = "\n".join(self.shapes)
        return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{self.height}" '
                f'viewBox="0 0 {self.width} {self.height}">\n{definitions}\n{shapes}\n</svg>\n')


# Things that appear in several pictures ------------------------------------------------------------------------------

def sky(p, *colours, bottom=1200):
    p.rect(0, 0, 1800, bottom, p.gradient(*colours))


def sea(p, top, *colours, light=PAPER, marks=46, bottom=1200):
    """Water down to the lower edge, with short marks of light that grow towards the viewer."""
    p.rect(0, top, 1800, bottom - top, p.gradient(*colours))
    data = ""
    for _ in range(marks):
        depth = p.chance.random()
        length = 30 + 130 * depth
        data += curve("M", p.chance.randint(0, 1800), round(top + 12 + (bottom - top) * depth ** 1.3), "h",
                      round(length))
    p.stroke(data, light, 4, 0.28)


def glitter(p, x, top, bottom, colour, spread=70):
    """The path of light that a low sun or a lamp lays on water."""
    data, y = "", top
    while y < bottom:
        part = (y - top) / (bottom - top)
        half = spread * (0.5 + 0.9 * part) * p.chance.uniform(0.45, 1)
        shift = p.chance.uniform(-0.25, 0.25) * spread
        data += curve("M", round(x - half + shift), round(y), "h", round(2 * half))
        y += 13 + 22 * part
    p.stroke(data, colour, 8, 0.75)


def hills(p, base, height, colour, shift=0, opacity=1.0):
    p.path(curve("M0", base, "L0", base - height * 0.5,
                 "C", 200 + shift, base - height, 380 + shift, base - height * 1.1, 620 + shift, base - height * 0.5,
                 "S", 1000 + shift, base - height * 0.2, 1200 + shift, base - height * 0.65,
                 "S", 1620, base - height * 0.9, 1800, base - height * 0.4, "V", base, "Z"), colour, opacity)


def town(p, left, right, base, low, high, colours, window=INK, shade=0.3, lit=0.7):
    """A row of flat-roofed houses with small windows, now and then a dome."""
    x, panes = left, []
    while x < right:
        width = min(p.chance.randint(70, 150), right - x)
        height = p.chance.randint(low, high)
        colour = p.chance.choice(colours)
        if p.chance.random() < 0.2 and width > 80:
            p.circle(x + width / 2, base - height, width * 0.3, colour)
        p.rect(x, base - height, width + 1, height, colour)
        for row in range(int((height - 20) // 48)):
            for column in range(int((width - 14) // 34)):
                if p.chance.random() < lit:
                    panes.append((x + 14 + column * 34, base - height + 18 + row * 48, 12, 20))
        x += width
    p.rects(window, panes, shade)


def arch(p, x, base, width, height, fill, opacity=1.0):
    """An upright opening with a round head; x is its middle."""
    half = width / 2
    p.path(curve("M", x - half, base, "V", base - height + half, "A", half, half, "0 0 1", x + half,
                 base - height + half, "V", base, "Z"), fill, opacity)


def clouds(p, places, colour=PAPER, opacity=0.75):
    for x, y, size in places:
        p.path(curve("M", x - 150 * size, y, "a", 46 * size, 46 * size, "0 0 1", 70 * size, -42 * size,
                     "a", 74 * size, 74 * size, "0 0 1", 132 * size, -14 * size,
                     "a", 54 * size, 54 * size, "0 0 1", 96 * size, 56 * size, "Z"), colour, opacity)


def gulls(p, places, colour=PAPER, width=7):
    p.stroke("".join(curve("M", x - s, y - s * 0.3, "q", s * 0.6, -s * 0.4, s, s * 0.3, "q", s * 0.4, -s * 0.7, s,
                           -s * 0.3)
                     for x, y, s in places), colour, width)


def cypress(p, x, base, height, colour=MOSS):
    wide = height * 0.13
    p.path(curve("M", x, base - height, "C", x + wide * 1.3, base - height * 0.6, x + wide * 1.2, base - 20, x,
                 base - 8,
                 "C", x - wide * 1.2, base - 20, x - wide * 1.3, base - height * 0.6, x, base - height, "Z"), colour)
    p.rect(x - 5, base - 14, 10, 14, UMBER)


def palm(p, x, base, height, leaf=MOSS, trunk=UMBER):
    top, size = base - height, height * 0.36
    p.path(curve("M", x - 14, base, "Q", x - 4, base - height * 0.5, x - 6, top, "h12", "Q", x + 8, base - height * 0.5,
                 x + 16, base, "Z"), trunk)
    for across, up in ((-1, 0.35), (-0.95, -0.15), (-0.5, -0.55), (0.5, -0.55), (0.95, -0.15), (1, 0.35)):
        p.path(curve("M", x, top, "q", size * across * 0.5, size * (up - 0.55), size * across, size * up,
                     "q", -size * across * 0.5, size * (-up * 0.5 - 0.12), -size * across, -size * up, "Z"), leaf)


def round_tree(p, x, base, height, leaf=MOSS, light=SAGE, trunk=UMBER):
    r = height * 0.36
    p.rect(x - height * 0.035, base - height * 0.45, height * 0.07, height * 0.45, trunk)
    p.circle(x, base - height + r, r, leaf)
    p.circle(x - r * 0.25, base - height + r * 0.8, r * 0.62, light, 0.55)


def figure(p, x, foot, height, coat, skin=OLIVE, legs=INK, hair=INK, reach=None, helmet=None, hair_long=False):
    """A standing person; `reach` is where a hand goes, measured from the shoulder in body heights."""
    h = height
    p.rects(legs, [(x - 0.1 * h, foot - 0.48 * h, 0.085 * h, 0.48 * h), (x + 0.015 * h, foot - 0.48 * h, 0.085 * h,
        0.48 * h)])
    if hair_long:
        p.rect(x - 0.078 * h, foot - 0.95 * h, 0.156 * h, 0.2 * h, hair, 0.05 * h)
    p.rect(x - 0.028 * h, foot - 0.88 * h, 0.056 * h, 0.08 * h, skin)
    p.path(curve("M", x - 0.13 * h, foot - 0.42 * h, "L", x - 0.145 * h, foot - 0.74 * h, "Q", x - 0.14 * h,
                 foot - 0.83 * h,
                 x - 0.05 * h, foot - 0.84 * h, "H", x + 0.05 * h, "Q", x + 0.14 * h, foot - 0.83 * h, x + 0.145 * h,
                 foot - 0.74 * h, "L", x + 0.13 * h, foot - 0.42 * h, "Z"), coat)
    p.circle(x, foot - 0.925 * h, 0.068 * h, skin)
    p.path(curve("M", x - 0.074 * h, foot - 0.92 * h, "A", 0.074 * h, 0.08 * h, "0 0 1", x + 0.074 * h, foot - 0.92 * h,
                 "Q", x, foot - 0.98 * h, x - 0.074 * h, foot - 0.92 * h, "Z"), helmet or hair)
    if helmet:
        p.rect(x - 0.095 * h, foot - 0.945 * h, 0.19 * h, 0.022 * h, helmet)
    if reach:
        side = 1 if reach[0] >= 0 else -1
        start = (x + side * 0.11 * h, foot - 0.77 * h)
        end = (start[0] + reach[0] * h, start[1] - reach[1] * h)
        p.line(*start, *end, coat, 0.07 * h)
        p.circle(*end, 0.034 * h, skin)


def bust_from_behind(p, x, y, size, coat, hair):
    """Somebody in a row before us: shoulders and the back of a head; y is the bottom."""
    p.path(curve("M", x - size, y, "Q", x - size, y - 0.75 * size, x - 0.25 * size, y - 0.85 * size, "H",
                 x + 0.25 * size,
                 "Q", x + size, y - 0.75 * size, x + size, y, "Z"), coat)
    p.circle(x, y - 1.2 * size, 0.46 * size, hair)


def fishing_boat(p, x, y, scale, hull, trim=PAPER, mirrored=False):
    with p.placed(x, y, scale, mirrored):
        p.stroke("M-20 -80V-290M-20 -280L-150 -8M-20 -280L165 -26M-20 -120L90 -170", INK, 6)
        p.rect(-85, -84, 105, 84, PAPER)
        p.rects(DEEP, [(-72, -70, 34, 30), (-28, -70, 34, 30)])
        p.rect(-95, -94, 125, 14, RED)
        p.path("M-165 -14Q-160 62 -110 80H120Q165 48 195 -34Q120 -4 -165 -14Z", hull)
        p.stroke("M-160 8Q110 18 178 -4", trim, 8)


def lamp_post(p, x, base, height, light=HONEY):
    p.line(x, base, x, base - height, INK, 12)
    p.rect(x - 24, base - height - 56, 48, 56, light, 10)
    p.polygon(INK, x - 34, base - height - 52, x, base - height - 84, x + 34, base - height - 52)


def gantry_crane(p, x, base, height, colour):
    """A ship-to-shore crane whose boom reaches to the right."""
    h = height
    p.stroke(curve("M", x, base, "V", base - 0.72 * h, "M", x + 0.3 * h, base, "V", base - 0.72 * h, "M", x,
                   base - 0.3 * h,
                   "H", x + 0.3 * h, "M", x, base - 0.3 * h, "L", x + 0.3 * h, base - 0.66 * h), colour, 0.035 * h,
                   cap="butt")
    p.rect(x - 0.28 * h, base - 0.74 * h, 1.1 * h, 0.045 * h, colour)
    p.stroke(curve("M", x, base - 0.72 * h, "L", x + 0.16 * h, base - h, "L", x + 0.3 * h, base - 0.72 * h,
                   "M", x + 0.16 * h, base - h, "L", x + 0.8 * h, base - 0.72 * h, "M", x + 0.16 * h, base - h, "L",
                   x - 0.26 * h, base - 0.72 * h), colour, 0.014 * h)
    p.rect(x - 0.22 * h, base - 0.7 * h, 0.16 * h, 0.1 * h, colour)


def containers(p, left, base, columns, rows, colours, width=130, height=62):
    boxes, stacked = {colour: [] for colour in colours}, []
    for row in range(rows):
        for column in range(columns):
            if row == rows - 1 and p.chance.random() < 0.3:
                continue
            box = (left + column * (width + 5), base - (row + 1) * (height + 4), width, height)
            boxes[p.chance.choice(colours)].append(box)
            stacked.append(box)
    for colour, places in boxes.items():
        if places:
            p.rects(colour, places)
    p.rects(p.ribs(INK, width / 6), stacked, 0.2)


def fish(p, x, y, size, body, back, mirrored=False, turn=0):
    with p.placed(x, y, size / 100, mirrored, turn):
        p.path("M-100 0Q-40 -46 50 -14L100 -40Q86 0 100 40L50 14Q-40 46 -100 0Z", body)
        p.path("M-100 0Q-40 -46 50 -14L100 -40Q92 -18 70 -6Q-30 -18 -100 0Z", back)
        p.circle(-70, -8, 7, INK)


def awning(p, x, y, width, depth, colours, stripes):
    step = width / stripes
    for place in range(stripes):
        left = x + place * step
        p.path(curve("M", left, y, "h", step, "v", depth, "a", step / 2, step / 2, "0 0 1", -step, 0, "Z"),
               colours[place % len(colours)])


def shelf_of_books(p, left, right, base, height, colours):
    boxes, x = {colour: [] for colour in colours}, left
    while x < right - 14:
        width, tall = p.chance.randint(16, 38), p.chance.uniform(0.68, 0.96) * height
        width = min(width, right - x)
        boxes[p.chance.choice(colours)].append((round(x), round(base - tall), round(width - 3), round(tall)))
        x += width
    for colour, places in boxes.items():
        if places:
            p.rects(colour, places)


def stars(p, count, bottom, colour=PAPER):
    small, large = "", ""
    for place in range(count):
        dot = curve("M", p.chance.randint(0, 1800), p.chance.randint(10, bottom), "h0")
        if place % 5:
            small += dot
        else:
            large += dot
    p.stroke(small, colour, 4, 0.7)
    p.stroke(large, colour, 8, 0.9)


def mix(start, end, part):
    return start + (end - start) * part


# The harbour and the sea ---------------------------------------------------------------------------------------------

def harbour_dawn(p):
    sky(p, "#5d8ca3", "#b9cfca", "#f5dfae", "#eab27c", bottom=700)
    p.circle(1180, 640, 330, p.glow("#fff3cf", 0.9))
    p.circle(1180, 640, 105, "#fdf1cf")
    hills(p, 702, 190, "#8aa3a8")
    town(p, 0, 640, 702, 60, 190, ["#6f8794", "#7b8f97", "#637d8c"], HONEY, 0.7)
    sea(p, 700, "#e8bf8d", "#6f9aa3", SEA, DEEP)
    glitter(p, 1180, 715, 1060, "#fdeec6", 110)
    p.polygon(NIGHT, 1800, 690, 1490, 690, 1440, 722, 1800, 738)
    p.polygon(NIGHT, 1536, 690, 1546, 560, 1574, 560, 1584, 690)
    p.rect(1540, 528, 40, 34, RED)
    p.polygon(NIGHT, 1534, 530, 1560, 502, 1586, 530)
    fishing_boat(p, 1420, 850, 0.75, DEEP, HONEY)
    fishing_boat(p, 860, 890, 1.0, RED)
    fishing_boat(p, 380, 960, 1.5, NIGHT, OCHRE, mirrored=True)
    p.path("M0 1110H1800V1200H0Z", INK)
    for x in (250, 900, 1550):
        p.rect(x, 1060, 64, 60, INK, 12)
        p.rect(x - 12, 1050, 88, 22, INK, 10)
    p.stroke("M270 1062Q330 1040 430 1030M920 1062Q900 990 880 960", SAND, 7)
    gulls(p, [(700, 300, 60), (860, 230, 44), (1010, 330, 36)])


def lighthouse(p):
    sky(p, "#20405c", "#4f7f95", "#d8b58c", "#e59a6a", bottom=820)
    stars(p, 30, 320)
    p.polygon(HONEY, 1135, 330, -80, 120, -80, 420, opacity=0.32)
    p.polygon(HONEY, 1165, 330, 1900, 190, 1900, 450, opacity=0.32)
    p.circle(1150, 330, 260, p.glow(HONEY, 0.8))
    sea(p, 800, "#c98f6b", "#3f7088", DEEP, NIGHT)
    p.path("M1800 640C1600 640 1500 690 1320 700C1100 706 960 730 880 830C800 920 700 960 640 1060L600 1200H1800Z",
           "#35443f")
    p.path("M1800 760C1600 760 1300 800 1180 900C1080 980 1000 1080 980 1200H1800Z", "#26332f")
    p.polygon(PAPER, 1080, 730, 1106, 400, 1194, 400, 1220, 730)
    p.polygon("#cbbfa9", 1160, 400, 1194, 400, 1220, 730, 1165, 730)
    for y in (470, 590):
        left, right = 1106 - (y - 400) * 0.079, 1194 + (y - 400) * 0.079
        p.polygon(RED, left, y, right, y, right + 5, y + 62, left - 5, y + 62)
    p.rect(1086, 384, 128, 20, INK, 4)
    p.rect(1112, 290, 76, 94, "#fbe9b4")
    p.stroke("M1137 290V384M1163 290V384", INK, 6)
    p.path("M1100 292Q1150 210 1200 292Z", RED)
    p.line(1150, 250, 1150, 200, INK, 8)
    p.rect(1240, 640, 210, 90, PAPER)
    p.polygon(CLAY, 1225, 642, 1265, 586, 1425, 586, 1465, 642)
    p.rects(HONEY, [(1280, 668, 32, 38), (1360, 668, 32, 38)])
    p.stroke("M560 1140q60 -70 140 -30M620 1060q60 -60 120 -40M480 1190q60 -50 130 -20M770 950q50 -40 100 -20", PAPER,
             12, 0.8)
    gulls(p, [(480, 560, 56), (620, 500, 40)])


def ferry(p):
    sky(p, "#7fb0c0", "#cfe0dc", PAPER, bottom=650)
    clouds(p, [(380, 230, 1.5), (1400, 170, 1.2)])
    hills(p, 655, 220, SAGE)
    town(p, 1050, 1800, 655, 50, 150, [SAND, PAPER, ROSE, "#dcbf93"])
    sea(p, 650, "#6fa3b2", SEA, DEEP)
    p.path("M80 900L1680 868L1800 940L1800 980L0 980Z", PAPER, 0.35)
    with p.placed(900, 880):
        p.polygon(PAPER, -480, -150, 520, -150, 470, -260, -400, -260)
        p.polygon("#e7dcc6", -360, -260, 420, -260, 390, -350, -300, -350)
        p.polygon(PAPER, 170, -350, 380, -350, 350, -420, 190, -420)
        p.polygon(RED, -190, -350, -60, -350, -80, -500, -180, -500)
        p.polygon(INK, -182, -472, -76, -472, -80, -500, -180, -500)
        p.rects(DEEP, [(x, -224, 52, 40) for x in range(-390, 440, 82)] + [(x, -322, 44, 32) for x in range(-270, 160,
            74)]
                + [(212, -396, 130, 30)])
        p.path("M-600 -150H640Q600 -20 540 60H-520Q-580 -10 -600 -150Z", DEEP)
        p.path("M-585 -92H626L614 -62H-577Z", RED)
        p.path("M-540 30H556L540 60H-520Z", WINE)
        p.stroke("M-420 -262V-290H-305M400 -352V-378H420", INK, 5)
        p.line(270, -420, 270, -540, INK, 8)
        p.polygon(OCHRE, 270, -540, 350, -520, 270, -498)
    p.stroke("M380 950q60 -30 120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0", PAPER, 12)
    p.stroke("M60 1060h300M520 1100h380M1100 1050h420M1300 1140h300", PAPER, 8, 0.4)
    gulls(p, [(300, 520, 66), (480, 420, 50), (180, 380, 40), (1560, 420, 46)], INK, 8)


def regatta(p):
    sky(p, "#4f8ba6", "#a9cdd2", "#e9e4cc", bottom=600)
    clouds(p, [(1320, 210, 1.6), (300, 300, 1.1)])
    p.path("M0 600L0 520Q200 470 420 540T800 600Z", "#7b9a98")
    sea(p, 596, "#5d9bb0", SEA, DEEP, marks=70)
    sails = [(350, 640, 0.42, PAPER, SAND), (560, 660, 0.5, HONEY, OCHRE), (1500, 650, 0.5, PAPER, SAND),
             (1180, 700, 0.75, ROSE, RED), (300, 860, 1.1, PAPER, SAND), (1480, 900, 1.15, HONEY, OCHRE), (880, 1010,
                 1.75, PAPER, RED)]
    for x, y, size, main, jib in sails:
        with p.placed(x, y, size, turn=7):
            p.line(0, 20, 0, -480, INK, 9)
            p.path("M-12 -470Q-30 -200 -200 -40H-12Z", main)
            p.path("M12 -440Q120 -230 150 -40Q70 -60 12 -40Z", jib)
            p.stroke("M-40 -390L-14 -384M-84 -260L-14 -250M-140 -140L-14 -130", INK, 4, 0.3)
            p.path("M-200 0H190Q150 62 100 66H-130Q-180 50 -200 0Z", INK)
            p.path("M-196 8H186L180 22H-190Z", PAPER)
            p.circle(-110, -18, 22, RED)
            p.circle(-60, -16, 22, DEEP)
        p.stroke(curve("M", x - 260 * size, y + 62 * size, "q", 130 * size, -26 * size, 260 * size, 0, "t", 270 * size,
                       0),
                 PAPER, 10 * size, 0.8)
    p.ellipse(1240, 1120, 60, 20, PAPER, 0.5)
    p.path("M1190 1120L1222 990H1258L1290 1120Q1240 1140 1190 1120Z", RED)
    p.line(1240, 990, 1240, 940, INK, 8)


def storm_wave(p):
    sky(p, "#2b3948", "#52646f", "#93a2a3", bottom=900)
    for x, y, s in ((300, 240, 3.2), (900, 170, 3.6), (1500, 260, 3.4)):
        clouds(p, [(x, y, s)], "#222e3b", 0.7)
    p.stroke("".join(f"M{x} {y}l-40 110" for x, y in [(p.chance.randint(0, 1800), p.chance.randint(260,
        700)) for _ in range(40)]),
             MIST, 3, 0.35)
    p.rect(0, 800, 1800, 400, p.gradient("#456d78", DEEP, NIGHT))
    p.polygon("#cfc4ae", 1260, 820, 1284, 470, 1366, 470, 1390, 820)
    p.polygon("#8f8877", 1336, 470, 1366, 470, 1390, 820, 1340, 820)
    p.rects(RED, [(1281, 540, 88, 60), (1272, 680, 106, 60)])
    p.rect(1290, 396, 70, 76, HONEY)
    p.path("M1278 400Q1325 330 1372 400Z", INK)
    p.rect(1268, 466, 114, 16, INK)
    p.circle(1325, 430, 200, p.glow(HONEY, 0.7))
    p.polygon("#2a2f36", 1020, 810, 1800, 790, 1800, 960, 940, 980)
    p.path("M0 1200V700C160 660 330 520 520 360C680 230 900 190 1060 300C1140 356 1160 440 1110 500"
           "C1080 420 1000 390 930 420C820 470 800 640 900 780C1000 900 1250 960 1800 930V1200Z", SEA)
    p.path("M0 1200V860C220 820 420 640 560 500C640 420 760 350 880 350C740 450 700 640 800 800"
           "C920 960 1300 1040 1800 1000V1200Z", DEEP)
    p.stroke("M120 720C330 610 480 450 640 330M230 830C420 720 560 530 720 400M380 980C520 900 600 700 690 560", FOAM,
             9, 0.55)
    for _ in range(60):
        part = p.chance.random()
        angle = math.radians(mix(200, 385, part))
        p.circle(round(945 + 190 * math.cos(angle) + p.chance.randint(-50, 50)),
                 round(400 + 160 * math.sin(angle) + p.chance.randint(-50, 40)), p.chance.randint(7, 34), PAPER, 0.92)
    p.path("M880 900Q960 760 1080 800Q1120 700 1200 790Q1300 740 1330 850Q1420 840 1480 930Q1200 1000 880 900Z", PAPER,
           0.92)
    p.stroke("M0 1080q120 -60 240 0t240 0t240 0t240 0t240 0t240 0t240 0t240 0", FOAM, 10, 0.5)


def cranes_sunset(p):
    sky(p, "#6f1f22", "#b8402c", "#e08a3f", "#f3c777", bottom=860)
    p.circle(980, 690, 560, p.glow("#ffe6a6", 0.6))
    p.circle(980, 690, 250, "#fbe0a0")
    p.stroke("M-20 300h560M1240 220h600M200 370h500M1360 420h460M-20 520h380", "#f5cf93", 16, 0.35)
    hills(p, 862, 90, "#8b3a2d")
    sea(p, 860, "#e4a357", "#9a4030", "#3a2030", light=HONEY, marks=30)
    glitter(p, 980, 880, 1120, "#fde2a0", 210)
    for x, height in ((140, 620), (560, 700), (1240, 640)):
        gantry_crane(p, x, 880, height, "#2a1a22")
    p.rect(0, 872, 1800, 26, "#2a1a22")
    containers(p, 400, 874, 2, 2, ["#2a1a22", "#381f25"], 90, 44)
    containers(p, 830, 874, 3, 1, ["#2a1a22", "#381f25"], 90, 44)
    p.path("M1040 1010H1420L1380 1080H1100Z", "#2a1a22")
    p.stroke("M1200 1010V900M1130 1010V960H1190", "#2a1a22", 16, cap="butt")
    gulls(p, [(420, 180, 46), (520, 230, 34)], "#2a1a22", 8)


def container_port(p):
    sky(p, "#8fb7c1", "#d5e2dc", PAPER, bottom=760)
    clouds(p, [(320, 200, 1.4), (1520, 260, 1.1)])
    hills(p, 760, 160, "#a9bcb4")
    sea(p, 756, "#9dbfc4", SEA, DEEP, marks=24)
    gantry_crane(p, 70, 1010, 880, RED)
    gantry_crane(p, 700, 1010, 800, DEEP)
    p.rect(765, 540, 940, 260, INK)
    colours = [RED, DEEP, SEA, OCHRE, SAGE, CLAY, SAND, STONE]
    containers(p, 760, 800, 7, 5, colours)
    containers(p, 620, 800, 1, 3, colours)
    p.rect(1716, 420, 84, 390, PAPER)
    p.rects(DEEP, [(1726, 440, 64, 34), (1726, 510, 64, 20), (1726, 560, 64, 20)])
    p.path("M540 790H1800V1020H700Q600 960 540 790Z", INK)
    p.path("M672 980H1800V1040H720Z", WINE)
    p.path("M556 830H1800V850H563Z", PAPER)
    p.stroke("M650 880v50M630 900q20 36 40 0", PAPER, 8)
    sea(p, 1036, SEA, DEEP, marks=16)
    p.polygon("#6d6f6e", 0, 1010, 640, 1010, 560, 1200, 0, 1200)
    p.polygon(STONE, 0, 1000, 646, 1000, 640, 1022, 0, 1022)
    containers(p, 20, 1000, 3, 3, [OCHRE, SEA, RED, SAGE])
    figure(p, 500, 1090, 190, OCHRE, BROWN, DEEP, helmet=PAPER, reach=(0.2, 0.2))
    figure(p, 570, 1100, 190, OCHRE, OLIVE, DEEP, helmet=RED)


def fish_market(p):
    p.rect(0, 0, 1800, 1200, p.gradient("#24475a", SEA))
    for x in (250, 900, 1550):
        arch(p, x, 760, 420, 560, "#bcd7d6")
        arch(p, x, 760, 420, 560, p.gradient("#f3e3bd", "#8fbac0"), 0.8)
    p.stroke("M250 760V420M900 760V420M1550 760V420M40 560H460M690 560H1110M1340 560H1760", DEEP, 10)
    awning(p, -20, 0, 1840, 170, [RED, PAPER], 16)
    for x in (480, 1320):
        p.line(x, 170, x, 320, INK, 6)
        p.path(curve("M", x - 70, 372, "Q", x - 60, 312, x, 312, "T", x + 70, 372, "Z"), OCHRE)
        p.circle(x, 376, 26, "#fdf0c4")
        p.circle(x, 400, 230, p.glow("#fdf0c4", 0.5))
    figure(p, 690, 1160, 740, DEEP, OLIVE, hair="#8a8f93", reach=(-0.16, -0.12))
    p.path("M606 660H774L790 1160H590Z", PAPER)
    p.stroke("M634 660V560M746 660V560", PAPER, 16)
    figure(p, 1180, 1170, 690, RED, BROWN, hair=INK, hair_long=True, reach=(0.14, -0.1))
    p.path("M1104 700H1256L1270 1160H1090Z", SAND)
    p.stroke("M900 300V470M830 540L900 470L970 540", STONE, 8)
    p.circle(900, 330, 58, PAPER)
    p.stroke("M900 330L930 296", RED, 8)
    p.path("M810 540H990Q960 610 900 610T810 540Z", STONE)
    fish(p, 900, 540, 78, FOAM, SEA)
    p.rect(0, 870, 1800, 330, UMBER)
    for left, body, back in ((-20, ROSE, RED), (600, FOAM, SEA), (1220, "#e3dcc6", STONE)):
        p.ellipse(left + 300, 860, 290, 60, MIST)
        for row in (0, 1):
            for place in range(3 - row):
                fish(p, left + 130 + place * 170 + row * 84, 838 - row * 56, 112, body, back, turn=-12)
        p.rects("#7d6047", [(left + 8, y, 604, 66) for y in (866, 960, 1054, 1148)])


def net_loft(p):
    p.rect(0, 0, 1800, 1200, p.gradient("#4a3a30", "#6c523e"))
    arch(p, 900, 900, 620, 720, p.gradient("#9cc3cb", "#e9dfc0", "#e7bd85"))
    p.rect(590, 690, 620, 210, p.gradient("#6fa0ab", SEA))
    glitter(p, 960, 700, 880, PAPER, 50)
    fishing_boat(p, 780, 780, 0.42, RED)
    p.stroke("M900 180V900M590 560H1210", "#3a2c24", 16, cap="butt")
    p.polygon("#f3d9a0", 600, 900, 1200, 900, 1460, 1200, 400, 1200, opacity=0.28)
    p.rect(0, 900, 1800, 300, "#2f241e", opacity=0.45)
    p.stroke("M0 60L900 -170L1800 60M-20 220H1820M240 220L900 -120L1560 220M430 220V-20M1370 220V-20", "#2f231c", 34,
             cap="butt")
    for data, colour in (("M20 220Q150 420 60 860Q300 960 470 820Q440 520 540 220Z", SAGE),
                         ("M1250 220Q1390 520 1330 800Q1500 940 1760 850Q1680 460 1790 220Z", OCHRE)):
        p.path(data, colour, 0.3)
        p.path(data, p.mesh(colour, 34, 3))
        p.stroke(data, colour, 7, 0.8)
    for x, y, r, colour in ((120, 900, 52, SEA), (230, 930, 60, FOAM), (350, 880, 44, SAGE), (1700, 930, 62, SEA),
                            (1590, 900, 48, RED)):
        p.circle(x, y, r, colour)
        p.path(curve("M", x - r * 0.5, y - r * 0.4, "q", r * 0.3, -r * 0.4, r * 0.7, -r * 0.3, "q", -r * 0.5, r * 0.1,
                     -r * 0.7, r * 0.3, "Z"), PAPER, 0.7)
    p.rect(1120, 960, 180, 26, UMBER)
    p.stroke("M1140 980L1124 1130M1280 980L1296 1130", UMBER, 18)
    p.path("M1130 960Q1120 740 1180 716H1240Q1310 740 1296 960Z", DEEP)
    p.path("M1150 940Q1000 930 960 960L940 1120H1000L1030 1010L1240 1000Z", INK)
    p.circle(1196, 650, 58, OLIVE)
    p.path("M1136 636Q1150 570 1206 576Q1262 586 1256 650Q1210 600 1136 636Z", RED)
    p.path("M1144 664Q1160 720 1206 712Q1180 690 1190 660Z", PAPER)
    p.stroke("M1180 780Q1090 880 1030 850", DEEP, 44)
    p.circle(1020, 846, 24, OLIVE)
    p.path("M1060 820Q900 830 760 1110Q960 1150 1110 1090Q1000 960 1060 820Z", FOAM, 0.25)
    p.path("M1060 820Q900 830 760 1110Q960 1150 1110 1090Q1000 960 1060 820Z", p.mesh(PAPER, 26, 3))


def desalination(p):
    sky(p, "#86b4c3", "#d8e4dc", "#f4e6c4", bottom=560)
    p.circle(360, 200, 90, "#fdf3d0")
    sea(p, 540, "#7fb3c0", SEA, DEEP, bottom=900)
    p.path("M1800 560H1180Q1080 600 980 690Q700 820 0 860V1200H1800Z", SAND)
    p.path("M1800 640H1280Q1100 760 900 860T0 960V1200H1800Z", "#d5bd8c")
    for x, top, width, height in ((1010, 470, 300, 250), (1350, 400, 380, 330)):
        p.rect(x, top, width, height, p.gradient(PAPER, "#e9dec8", "#bfb19a", across=True))
        p.ellipse(x + width / 2, top + height, width / 2, 34, "#cdbfa6")
        p.ellipse(x + width / 2, top, width / 2, 34, "#fffaf0")
        p.rect(x, top + 76, width, 34, SEA)
        p.stroke(curve("M", x + width - 60, top + 8, "V", top + height + 20, "m", -34, 0, "V", top + 8)
                 + "".join(curve("M", x + width - 94, y, "h34") for y in range(top + 30, top + height, 34)), STONE, 6)
    for y, colour, shade in ((790, FOAM, "#7da5ae"), (920, SEA, DEEP)):
        p.path(curve("M-20", y + 90, "H", 900, "Q", 990, y + 90, 1010, y, "T", 1130, y - 90, "H", 1800,
                     "v90H1160Q1100", y,
                     1080, y + 90, "T", 930, y + 180, "H-20Z"), colour)
        p.path(curve("M-20", y + 146, "H", 920, "Q", 1040, y + 140, 1060, y + 50, "Q", 1090, y - 30, 1150, y - 30, "H",
                     1800, "v30H1160Q1100", y,
                     1080, y + 90, "T", 930, y + 180, "H-20Z"), shade)
        p.rects(INK, [(x, y + 78, 30, 114) for x in (180, 560)] + [(1360, y - 102, 30, 114), (1640, y - 102, 30, 114)],
                0.85)
    p.line(760, 1000, 760, 880, INK, 22)
    p.stroke("M650 850a110 34 0 1 0 220 0a110 34 0 1 0 -220 0M650 850H870M706 824L814 876M814 824L706 876", RED, 18)
    figure(p, 1310, 1160, 300, DEEP, BROWN, INK, helmet=OCHRE, reach=(-0.14, 0.02))
    p.rect(1236, 910, 44, 60, PAPER)
    gulls(p, [(640, 300, 50), (760, 250, 36)], PAPER)


# The city ------------------------------------------------------------------------------------------------------------

def old_house(p, x, width, top, base, wall, shutters):
    """A plastered house with a tiled roof, two rows of shuttered windows and an arcade below."""
    p.rect(x, top, width, base - top, wall)
    p.polygon(CLAY, x - 18, top, x + 34, top - 58, x + width - 34, top - 58, x + width + 18, top)
    step = width / 3
    middles = [x + step * (place + 0.5) for place in range(3)]
    rows = [top + 44, top + 174]
    p.rects(DEEP, [(middle - 26, y, 52, 92) for middle in middles for y in rows], 0.85)
    p.rects(shutters, [(middle + side, y, 20, 92) for middle in middles for y in rows for side in (-46, 26)])
    for middle in middles:
        arch(p, middle, base, step * 0.66, (base - top) * 0.4, UMBER, 0.75)


def tram(p):
    """A tram of three cars seen from the side, 1,650 long about its middle."""
    p.path("M-780 -300H680Q770 -290 800 -60L820 240Q820 320 750 320H-780Q-830 320 -830 260V-250Q-830 -300 -780 -300Z",
           RED)
    p.path("M-780 -300H680Q770 -290 788 -200H-830V-250Q-830 -300 -780 -300Z", PAPER)
    p.rect(-806, -176, 1436, 246, NIGHT, 16)
    p.path("M665 -176H744Q775 -170 786 -60L796 70H665Z", NIGHT)
    p.rects("#86aebb", [(x, -164, 122, 222) for x in (-794, -524, -392, -112, 22, 310)])
    for x, coat, hair, skin in ((-733, OCHRE, INK, OLIVE), (-463, SAGE, "#c9c5bc", FAIR), (-331, WINE, INK, BROWN),
                                (-51, PAPER, "#6d4527", FAIR), (83, CLAY, INK, OLIVE), (371, MOSS, "#8a4526", FAIR)):
        p.path(curve("M", x - 50, 58, "Q", x - 46, 14, x, 12, "T", x + 50, 58, "Z"), coat)
        p.circle(x, -26, 32, skin)
        p.path(curve("M", x - 34, -22, "A", 34, 36, "0 0 1", x + 34, -22, "Q", x, -52, x - 34, -22, "Z"), hair)
    for x in (-660, -258, 156, 444):
        p.rect(x, -190, 122, 468, WINE, 8)
        p.rects("#a5c6cd", [(x + 10, -176, 48, 360), (x + 64, -176, 48, 360)])
    p.rects(INK, [(-402 + 130, -300, 9, 620), (292, -300, 9, 620)])
    p.path("M-770 -164H-720L-794 40V-110ZM690 -176H726L716 70H680Z", PAPER, 0.25)
    p.rect(-830, 196, 1645, 14, HONEY)
    p.circle(772, 246, 60, p.glow("#fff3c8", 0.9))
    p.circle(772, 246, 22, "#fff3c8")
    p.rect(-720, 316, 1440, 40, INK)
    for x in (-620, -470, -60, 90, 480, 630):
        p.circle(x, 350, 44, INK)
        p.circle(x, 350, 18, STONE)


def tram_line(p):
    sky(p, "#5f8799", "#b9cbc6", "#f2dcae", "#ecc08e", bottom=720)
    clouds(p, [(1180, 190, 1.7), (1620, 300, 1.2), (420, 150, 1.3)], opacity=0.6)
    p.circle(1560, 650, 330, p.glow("#fff1c8", 0.9))
    sea(p, 690, "#d9b78e", "#5f8f9d", SEA, marks=14, bottom=900)
    p.polygon(NIGHT, 1800, 682, 1520, 682, 1480, 706, 1800, 712)
    p.polygon(NIGHT, 1580, 684, 1588, 580, 1612, 580, 1620, 684)
    p.rect(1584, 552, 32, 30, RED)
    fishing_boat(p, 1400, 760, 0.62, DEEP, HONEY)
    for x, width, top, wall, shutters in ((-60, 330, 400, "#e4c493", MOSS), (270, 300, 340, "#d9997c", PAPER),
                                          (570, 330, 420, PAPER, SEA), (900, 290, 370, "#e8cf9f", WINE)):
        old_house(p, x, width, top, 900, wall, shutters)
    p.rect(395, 190, 50, 100, "#d9997c")
    p.polygon(CLAY, 380, 194, 420, 130, 460, 194)
    p.circle(420, 236, 17, PAPER)
    palm(p, 1260, 920, 470)
    p.rect(0, 880, 1800, 320, p.gradient("#cbbfa8", "#a3988a"))
    p.rect(0, 872, 1800, 22, STONE)
    p.path("M0 1060H1330Q1620 1060 1800 950V1040Q1640 1148 1330 1150H0Z", "#8a8173")
    p.stroke("M-10 1078H1330Q1630 1076 1810 966M-10 1132H1330Q1650 1130 1810 1022", INK, 9)
    p.stroke("M60 880V300H230M1150 880V300H980", INK, 11)
    p.stroke("M-10 322H1400Q1640 330 1810 300", INK, 5)
    p.stroke("M600 560L700 440L640 322H680M560 560L640 470", INK, 9)
    with p.placed(740, 800, 0.82):
        tram(p)
    figure(p, 1600, 1188, 320, DEEP, FAIR, UMBER, "#8a5a34", hair_long=True, reach=(0.02, 0.12))
    p.line(1642, 1008, 1642, 818, INK, 7)
    p.path("M1520 858Q1540 748 1642 744T1764 858Q1730 838 1702 856"
           "Q1672 836 1642 856Q1612 836 1582 856Q1554 838 1520 858Z",
           OCHRE)
    figure(p, 1700, 1192, 200, RED, FAIR, INK, "#8a5a34")


def bus_depot(p):
    p.rect(0, 0, 1800, 1200, "#c9c2b2")
    for x in range(-150, 1800, 390):
        p.polygon(SEA, x, 260, x + 260, 30, x + 260, 260)
        p.polygon(FOAM, x + 260, 30, x + 390, 260, x + 260, 260)
        p.stroke(curve("M", x + 300, 110, "V", 260, "M", x + 345, 190, "V", 260), PAPER, 8)
    p.rect(0, 256, 1800, 54, INK)
    p.rect(0, 310, 1800, 560, p.gradient("#32424c", "#52626a"))
    for x in (225, 675, 1125, 1575):
        p.rect(x - 60, 320, 120, 18, "#fdf2cb")
        p.polygon("#fdf2cb", x - 60, 338, x + 60, 338, x + 190, 870, x - 190, 870, opacity=0.14)
    p.rect(0, 860, 1800, 340, p.gradient("#8d8677", "#a99f8c"))
    for x, colour in ((220, DEEP), (670, RED), (1120, DEEP), (1570, OCHRE)):
        with p.placed(x, 930):
            p.rects(INK, [(-160, 20, 70, 80), (90, 20, 70, 80)])
            p.rect(-190, -480, 380, 530, colour, 34)
            p.rect(-160, -350, 320, 230, NIGHT, 16)
            p.polygon(FOAM, -140, -340, -20, -340, -110, -130, -150, -130, opacity=0.4)
            p.rect(-130, -446, 260, 62, INK, 8)
            p.rects(HONEY, [(-104, -426, 40, 22), (-48, -426, 100, 22), (68, -426, 34, 22)])
            p.rect(-190, -80, 380, 26, PAPER, opacity=0.9)
            p.rects("#fff3c8", [(-164, -30, 62, 34), (102, -30, 62, 34)])
            p.rect(-80, -28, 160, 34, INK, 6)
            p.stroke("M-60 -124L20 -250M40 -124L110 -240", INK, 7)
            p.stroke("M-192 -330H-224V-230M192 -330H224V-230", INK, 14)
        p.stroke(curve("M", x - 225, 900, "L", x - 260, 1200), PAPER, 12, 0.8)
    figure(p, 1350, 1170, 400, OCHRE, BROWN, DEEP, reach=(-0.1, -0.05))
    figure(p, 450, 1160, 380, SAGE, FAIR, INK, "#6d4527", hair_long=True)


def bridge_repair(p):
    sky(p, "#a9c7cb", "#e7e6d2", "#f3d6a4", bottom=800)
    hills(p, 780, 170, "#a9b8a8")
    town(p, 0, 420, 780, 60, 170, ["#c5ae8b", "#d3bb95", "#b99f80"])
    sea(p, 780, "#8fb2b4", SEA, DEEP, marks=30)
    arches = "".join(curve("M", x - 175, 960, "V", 720, "A", 175, 175, "0 0 1", x + 175, 720, "V", 960,
                           "Z") for x in (170, 610, 1050, 1490))
    p.add("path", d="M0 470H1800V980H0Z" + arches, fill="#c3ab83", fill_rule="evenodd")
    p.stroke("".join(curve("M", x - 190, 720, "A", 190, 190, "0 0 1", x + 190, 720) for x in (170, 610, 1050, 1490)),
             "#8f7853", 26, cap="butt")
    p.rect(0, 440, 1800, 40, "#a78e66")
    p.rects("#8f7853", [(x, 400, 26, 44) for x in range(10, 800, 70)])
    for x in (390, 830, 1270, 1710):
        p.polygon("#a78e66", x - 50, 980, x - 40, 900, x, 860, x + 40, 900, x + 50, 980)
    poles = "".join(curve("M", x, 380, "V", 1010) for x in range(850, 1300, 88))
    decks = "".join(curve("M", 840, y, "H", 1300) for y in (480, 620, 760, 900))
    p.stroke(poles + "M850 620L938 480M938 760L1026 620M1026 900L1114 760M1114 620L1202 480M1202 900L1290 760", OCHRE,
             10)
    p.stroke(decks, UMBER, 16, cap="butt")
    p.path("M1110 380H1310V760H1110Z", MOSS, 0.45)
    p.stroke("M1480 440V110L980 140M1480 60L1480 110L1700 130M1480 60L1000 138M1480 60L1690 128", RED, 16)
    p.rect(1640, 126, 70, 70, INK)
    p.rect(1440, 340, 84, 100, RED)
    p.line(1040, 140, 1040, 300, INK, 5)
    p.polygon(STONE, 980, 300, 1100, 300, 1080, 370, 1000, 370)
    for x, foot, coat in ((900, 480, RED), (985, 620, OCHRE), (1070, 760, DEEP), (890, 900, OCHRE)):
        figure(p, x, foot, 132, coat, OLIVE, INK, helmet=PAPER, reach=(0.2, 0.1))
    p.path("M250 1060H620L570 1120H310Z", INK)
    p.rect(330, 1020, 110, 40, RED)
    p.stroke("M300 1140h400M980 1100h300M1400 1150h260", PAPER, 8, 0.4)


def river_flood(p):
    sky(p, "#5c6f7b", "#8c9a9c", "#bfc3b6", bottom=760)
    clouds(p, [(260, 180, 2.6), (900, 130, 3), (1560, 200, 2.8)], "#46565f", 0.75)
    for x, width, top, colour in ((-20, 330, 330, "#c79a72"), (310, 270, 420, SAND), (580, 250, 360, "#b98273"),
                                  (1130, 260, 400, "#cfb184"), (1390, 430, 300, "#bf8a63")):
        p.rect(x, top, width, 600, colour)
        p.polygon(WINE, x - 16, top, x + 40, top - 60, x + width - 40, top - 60, x + width + 16, top)
        step = (width - 40) / 3
        p.rects(NIGHT, [(x + 36 + step * place, top + 56, 58, 100) for place in range(3)]
                + [(x + 36 + step * place, top + 240, 58, 100) for place in range(3)], 0.8)
        p.rects(SAGE, [(x + 18 + step * place, top + 56 + drop, 18, 100) for place in range(3) for drop in (0, 184)])
    p.path("M820 760V560Q980 470 1140 560V760Z", "#8b8676")
    arch(p, 980, 760, 200, 180, "#5f7f85")
    p.rect(0, 740, 1800, 460, p.gradient("#8b9a8c", "#6b7f76", "#43605f"))
    for x in (160, 720, 1260, 1640):
        lamp_post(p, x, 960, 360)
        p.stroke(curve("M", x - 70, 964, "q35 -16 70 0t70 0"), PAPER, 7, 0.7)
        p.line(x, 980, x + 14, 1080, INK, 10, 0.3)
    p.rects(HONEY, [(346 + 77, 660, 58, 80)], 0.9)
    data = ""
    for y in range(790, 1190, 44):
        data += curve("M", p.chance.randint(-100, 200), y) + "q60 -16 120 0t120 0t120 0" + curve("m",
            p.chance.randint(120, 500), 6) + "q60 -16 120 0t120 0t120 0"
    p.stroke(data, MIST, 6, 0.55)
    p.path("M480 1010H1040Q1000 1090 940 1096H580Q510 1080 480 1010Z", RED)
    p.stroke("M488 1020H1034", PAPER, 10)
    for x, coat, hat in ((620, OCHRE, OCHRE), (760, DEEP, UMBER), (890, OCHRE, OCHRE)):
        p.path(curve("M", x - 54, 1012, "Q", x - 56, 890, x - 14, 876, "H", x + 14, "Q", x + 56, 890, x + 54, 1012,
                     "Z"), coat)
        p.circle(x, 836, 36, OLIVE)
        p.path(curve("M", x - 42, 836, "Q", x - 36, 786, x, 788, "T", x + 42, 836, "Q", x, 806, x - 42, 836, "Z"), hat)
    p.line(930, 920, 1120, 1120, UMBER, 14)
    p.stroke("".join(f"M{p.chance.randint(0, 1800)} {p.chance.randint(0, 1100)}l-26 80" for _ in range(60)), PAPER, 3,
             0.4)


def heatwave_street(p):
    sky(p, "#e7b45c", "#f3d28a", "#f8e6b8", bottom=900)
    p.circle(900, 300, 420, p.glow("#fff6d6", 1))
    p.circle(900, 300, 130, "#fffaf0")
    p.polygon("#d9925f", 0, 0, 560, 260, 760, 620, 760, 820, 0, 1060)
    p.polygon("#f5dfb5", 1800, 0, 1240, 260, 1040, 620, 1040, 820, 1800, 1060)
    p.polygon("#8f4c35", 0, 0, 560, 260, 760, 620, 760, 820, 0, 1060, opacity=0.35)
    for left, right, top in ((40, 190, 0.12), (290, 410, 0.14), (480, 570, 0.2), (630, 690, 0.26)):
        for floor in (0, 1):
            def edge(x, part):
                high, low = (x * 0.46 if x < 560 else 258 + (x - 560) * 1.8), 1060 - x * 0.316
                return mix(high, low, part)
            a, b = top + 0.08 + floor * 0.36, top + 0.32 + floor * 0.36
            p.polygon(MOSS, left, edge(left, a), right, edge(right, a), right, edge(right, b), left, edge(left, b))
            p.polygon(SEA, 1800 - left, edge(left, a), 1800 - right, edge(right, a), 1800 - right, edge(right, b),
                      1800 - left, edge(left, b), opacity=0.75)
            p.line((left + right) / 2, edge((left + right) / 2, a), (left + right) / 2, edge((left + right) / 2, b),
                   INK, 5, 0.5)
    p.polygon("#e9cd96", 0, 1060, 760, 820, 1040, 820, 1800, 1060, 1800, 1200, 0, 1200)
    p.polygon(UMBER, 0, 1060, 760, 820, 860, 820, 620, 1200, 0, 1200, opacity=0.45)
    p.stroke("M780 800q30 -24 60 0t60 0t60 0t60 0M770 760q30 -24 60 0t60 0t60 0t60 0", PAPER, 8, 0.7)
    p.stroke("M420 250Q900 420 1390 240", UMBER, 5)
    for x, y, colour in ((620, 316, RED), (760, 338, PAPER), (920, 342, SEA), (1080, 328, PAPER)):
        p.polygon(colour, x, y, x + 90, y + 6, x + 84, y + 120, x + 6, y + 116)
    p.polygon(UMBER, 1120, 1150, 1420, 1190, 1300, 1200, 1080, 1170, opacity=0.35)
    figure(p, 1120, 1150, 420, PAPER, OLIVE, "#7a6a55", "#3a2a20", hair_long=True, reach=(0.04, 0.1))
    p.path("M1120 980L1060 1010Q1050 940 1078 850H1162Q1190 940 1190 1010Z", RED)
    p.line(1180, 860, 1180, 660, INK, 8)
    p.path("M960 700Q1000 560 1170 560T1380 700Q1310 670 1275 698Q1225 664 1170 698Q1115 664 1065 698"
           "Q1030 670 960 700Z", SEA)
    p.path("M1065 698Q1100 590 1170 560Q1230 590 1275 698Q1225 664 1170 698Q1115 664 1065 698Z", PAPER)
    p.path("M330 1130Q300 1020 372 970Q350 900 366 868L392 894H430L456 868Q472 920 444 962Q490 1040 470 1130Z", INK)
    p.stroke("M470 1116Q560 1120 566 1060T600 1020", INK, 20)
    p.stroke("M394 922h6M424 922h6", HONEY, 7)


def night_market(p):
    sky(p, "#101c30", "#1d3a55", "#4b5a6a", bottom=800)
    stars(p, 40, 380)
    p.circle(1500, 170, 74, "#f6ecd0")
    p.circle(1470, 156, 70, "#152741")
    town(p, 0, 1800, 800, 220, 420, ["#1b2b3d", "#22364a", "#192636"], HONEY, 0.7, lit=0.25)
    p.rect(0, 790, 1800, 410, p.gradient("#5a4334", "#2c2328"))
    glow, lanterns = p.glow(HONEY, 0.5), {HONEY: "", OCHRE: "", "#e2603f": "", PAPER: ""}
    for left, right, top, dip in ((-40, 900, 300, 190), (900, 1840, 300, 190), (-40, 620, 150, 130), (620, 1300, 150,
        130), (1300, 1900, 150, 130)):
        p.stroke(curve("M", left, top, "Q", (left + right) / 2, top + 2 * dip, right, top), INK, 5)
        for place in range(1, 6):
            part = place / 6
            x, y = mix(left, right, part), top + 4 * dip * part * (1 - part) + 34
            if top == 300:
                p.circle(x, y, 90, glow)
            lanterns[p.chance.choice(list(lanterns))] += curve("M", x, y - 8, "v16")
    for colour, data in lanterns.items():
        p.stroke(data, colour, 54)
    for x, colours, goods in ((40, [RED, PAPER], OCHRE), (640, [SEA, PAPER], CLAY), (1240, [OCHRE, PAPER], SAGE)):
        p.rect(x + 20, 640, 480, 300, p.gradient("#fbe3a6", "#d98d4a"))
        p.stroke(curve("M", x + 100, 806) + "h0m58 0" * 7, ROSE, 60)
        p.stroke(curve("M", x + 70, 850) + "h0m64 0" * 7, goods, 72)
        figure(p, x + 260, 1130, 420, DEEP, OLIVE, reach=(0.2, -0.02))
        p.rect(x, 870, 520, 190, UMBER)
        p.rect(x, 870, 520, 26, "#8a6848")
        awning(p, x - 20, 560, 560, 90, colours, 8)
        p.stroke(curve("M", x, 560, "V", 1060, "M", x + 520, 560, "V", 1060), INK, 12)
    for x, size, coat, long in ((150, 170, INK, True), (420, 150, WINE, False), (600, 180, "#22313f", False), (860,
        160, INK, True),
                                (1090, 178, "#33262a", False), (1330, 150, WINE, True), (1620, 175, INK, False)):
        bust_from_behind(p, x, 1200, size * 0.85, coat, "#15161b" if long else "#3a2a22")


def bookshop(p):
    sky(p, "#24405a", "#4e6e80", bottom=1200)
    p.rect(120, 0, 1560, 1060, "#3f5a55")
    p.rects("#2c423f", [(x, 30, 150, 210) for x in (240, 600, 1050, 1410)])
    p.rects(HONEY, [(x + 14, 44, 122, 196) for x in (240, 1050)])
    p.rects("#3a5566", [(x + 14, 44, 122, 196) for x in (600, 1410)])
    p.stroke("M315 44V240M254 140H376M1125 44V240M1064 140H1186M675 44V240M1485 44V240", "#2c423f", 8)
    p.rect(180, 290, 1440, 110, WINE)
    p.path("M840 345Q870 315 900 340Q930 315 960 345V380Q930 352 900 374Q870 352 840 380Z", HONEY)
    p.rects(HONEY, [(250, 340, 500, 8), (1050, 340, 500, 8)])
    p.rect(220, 440, 800, 520, p.gradient("#fbe6ad", "#efb968"))
    p.circle(620, 560, 420, p.glow("#fff6d8", 0.9))
    colours = [RED, DEEP, SAGE, OCHRE, CLAY, PAPER, WINE]
    for base in (620, 770):
        shelf_of_books(p, 240, 560, base, 130, colours)
        shelf_of_books(p, 700, 1000, base, 130, colours)
        p.rects(UMBER, [(236, base, 330, 14), (694, base, 312, 14)])
    figure(p, 630, 1000, 420, SAGE, FAIR, INK, "#7a4a2a", reach=(0.02, -0.1), hair_long=True)
    p.polygon(PAPER, 640, 760, 690, 742, 700, 800, 650, 818)
    p.rect(220, 880, 800, 80, UMBER)
    for x, colour in zip(range(280, 960, 130), (RED, PAPER, SEA, OCHRE, MOSS, ROSE)):
        p.polygon(colour, x, 790, x + 84, 790, x + 92, 892, x - 8, 892)
        p.rect(x + 16, 816, 52, 10, INK, opacity=0.5)
    p.stroke("M220 440H1020V960H220ZM620 440V520", INK, 18)
    p.rect(1120, 440, 320, 620, UMBER)
    p.rect(1150, 470, 260, 400, p.gradient("#f9dea0", "#e6a95b"))
    p.stroke("M1280 470V870M1150 670H1410", UMBER, 14)
    p.circle(1398, 930, 14, HONEY)
    p.rect(0, 1056, 1800, 150, p.gradient("#6d6a66", "#4b4a4c"))
    p.polygon(HONEY, 220, 1060, 1020, 1060, 1140, 1200, 90, 1200, opacity=0.3)
    lamp_post(p, 1570, 1080, 560)
    p.circle(1570, 492, 170, p.glow(HONEY, 0.7))
    with p.placed(1420, 1040):
        p.stroke("M-130 0a80 80 0 1 0 160 0a80 80 0 1 0 -160 0M130 0a80 80 0 1 0 160 0a80 80 0 1 0 -160 0", INK, 11)
        p.stroke("M-50 0L0 -120H150L80 0H-50M80 0L0 -120M150 -120L210 0M140 -160L150 -120M110 -164H176M-26 -136H30",
                 RED, 11)


def rail_tunnel(p):
    p.rect(0, 0, 1800, 1200, "#141a22")
    shades = ["#1d2731", "#27343e", "#33434c", "#43545b", "#57676a", "#76827b", "#a39f86", "#d8c38e"]
    for place, colour in enumerate(shades):
        part = 1 - place / len(shades)
        arch(p, 900, mix(700, 1320, part), mix(150, 2000, part), mix(240, 1400, part), colour)
        if place < 7:
            half, base, tall = mix(75, 1000, part), mix(700, 1320, part), mix(240, 1400, part)
            p.stroke(curve("M", 900 - half, base, "V", base - tall + half, "A", half, half, "0 0 1", 900 + half,
                           base - tall + half, "V", base),
                     HONEY, mix(3, 20, part), 0.5 + 0.05 * place)
    p.circle(900, 610, 300, p.glow("#fff1c4", 0.9))
    arch(p, 900, 690, 120, 190, "#fff6da")
    p.polygon("#5e5447", 850, 690, 950, 690, 1700, 1200, 100, 1200)
    for place in range(11):
        part = (place / 10) ** 2
        y, half = mix(696, 1180, part), mix(48, 560, part)
        p.rect(900 - half, y, 2 * half, mix(4, 40, part), "#332b26")
    p.stroke("M880 690L560 1200M920 690L1240 1200", STONE, 18)
    p.stroke("M880 690L560 1200M920 690L1240 1200", PAPER, 5)
    for x, foot, height, coat in ((360, 1120, 520, OCHRE), (520, 1060, 440, RED), (1430, 1110, 500, OCHRE)):
        figure(p, x, foot, height, coat, BROWN, NIGHT, helmet=PAPER, reach=(0.2, 0.06) if x < 500 else None)
        p.rects(PAPER, [(x - height * 0.13, foot - height * 0.6, height * 0.26, height * 0.03),
                        (x - height * 0.13, foot - height * 0.5, height * 0.26, height * 0.03)], 0.85)
    p.rect(440, 700, 96, 70, PAPER)
    p.stroke("M1480 1120L1520 900M1700 1130L1640 900M1490 900H1680", INK, 12)
    p.rect(1540, 800, 90, 100, INK)
    p.circle(1548, 850, 40, "#fff1c4")


# Rooms ---------------------------------------------------------------------------------------------------------------

def council_chamber(p):
    p.rect(0, 0, 1800, 1200, p.gradient("#d9b988", "#c69b6a"))
    p.rect(0, 0, 1800, 60, UMBER)
    for x in (260, 600, 1200, 1540):
        arch(p, x, 560, 210, 440, p.gradient("#a8cbd2", "#f4ead0"))
        p.stroke(curve("M", x, 120, "V", 560, "M", x - 105, 300, "h210M", x - 105, 430, "h210"), UMBER, 9)
    p.rects("#a97f52", [(415, 60, 30, 500), (745, 60, 30, 500), (1025, 60, 30, 500), (1355, 60, 30, 500), (75, 60, 30,
        500), (1695, 60, 30, 500)])
    p.circle(900, 240, 120, RED)
    p.circle(900, 240, 98, HONEY)
    p.stroke("M900 180V300M870 206H930M846 262Q858 306 900 306T954 262", RED, 14)
    p.rect(0, 560, 1800, 640, "#7c4634")
    p.path("M620 560H1180L1240 640H560Z", RED)
    for x, coat, hair in ((700, DEEP, INK), (800, WINE, "#6d4527"), (900, INK, "#c9c3b8"), (1000, MOSS, INK), (1100,
        DEEP, "#8d6a3a")):
        p.path(curve("M", x - 46, 570, "Q", x - 46, 494, x - 12, 486, "h24Q", x + 46, 494, x + 46, 570, "Z"), coat)
        p.circle(x, 456, 30, p.chance.choice([FAIR, OLIVE, BROWN]))
        p.path(curve("M", x - 32, 456, "A", 32, 34, "0 0 1", x + 32, 456, "Q", x, 430, x - 32, 456, "Z"), hair)
    p.polygon(UMBER, 600, 556, 1200, 556, 1230, 660, 570, 660)
    p.polygon("#7b5c42", 590, 548, 1210, 548, 1214, 572, 586, 572)
    p.rects(PAPER, [(690, 536, 60, 14), (880, 536, 60, 14), (1070, 536, 60, 14)])
    for row, (across, down, size) in enumerate(((520, 150, 56), (790, 270, 84), (1090, 420, 122))):
        count = (9, 9, 8)[row]
        for place in range(count):
            angle = math.radians(mix(12, 168, place / (count - 1)))
            x, y = 900 + across * math.cos(angle), 660 + down * math.sin(angle)
            bust_from_behind(p, x, y + size * 0.5, size, p.chance.choice([DEEP, INK, WINE, MOSS, "#4c5560"]),
                             p.chance.choice([INK, "#4a3324", "#7a5a34", "#b9b3a7", "#2c2320"]))
        data = curve("M", 900 - across - size, 660, "A", across + size, down + size * 0.9, "0 0 0",
                     900 + across + size, 660)
        p.stroke(data, UMBER, size * 0.75, cap="butt")
        p.stroke(curve("M", 900 - across - size, 646, "A", across + size, down + size * 0.9, "0 0 0",
                       900 + across + size, 646), "#a97f52", size * 0.16, cap="butt")


def courtroom(p):
    p.rect(0, 0, 1800, 1200, p.gradient("#7d5a40", "#694732"))
    p.rects("#5b3d2b", [(x, 90, 190, 460) for x in range(60, 1800, 250)])
    p.rects("#8d684a", [(x + 14, 104, 162, 432) for x in range(60, 1800, 250)])
    p.rect(640, 0, 520, 620, "#4d3325")
    p.rect(670, 0, 460, 600, p.gradient("#e8d6ae", "#c9a978"))
    p.stroke("M900 110V400M760 160Q900 110 1040 160M840 410H960M760 160L710 300M760 160L810 300M1040 160L990 300"
             "M1040 160L1090 300", RED, 13)
    p.path("M700 300H820Q810 350 760 350T700 300ZM980 300H1100Q1090 350 1040 350T980 300Z", RED)
    p.circle(900, 104, 22, RED)
    p.polygon("#f8e9bf", 1160, 0, 1500, 0, 1250, 1200, 600, 1200, opacity=0.12)
    for x, hair, skin in ((600, "#cfc9bf", FAIR), (900, INK, OLIVE), (1200, "#6d4527", BROWN)):
        p.rect(x - 110, 380, 220, 260, WINE, 40)
        p.path(curve("M", x - 110, 680, "Q", x - 108, 540, x - 30, 524, "h60Q", x + 108, 540, x + 110, 680, "Z"), INK)
        p.polygon(PAPER, x - 26, 524, x + 26, 524, x + 18, 610, x, 590, x - 18, 610)
        p.circle(x, 462, 58, skin)
        p.path(curve("M", x - 62, 466, "A", 62, 66, "0 0 1", x + 62, 466, "Q", x, 412, x - 62, 466, "Z"), hair)
    p.polygon("#4a3022", 330, 640, 1470, 640, 1520, 900, 280, 900)
    p.rect(310, 620, 1180, 40, "#a07a54")
    p.rects("#5d3f2d", [(x, 690, 220, 170) for x in (390, 660, 930, 1200)])
    p.rect(960, 598, 110, 16, UMBER, 8)
    p.rect(1060, 570, 60, 50, UMBER, 10)
    p.rects(PAPER, [(560, 604, 90, 18), (1200, 604, 80, 18)])
    p.rect(0, 900, 1800, 300, "#3a2a24")
    for left in (90, 1060):
        p.rect(left, 980, 650, 220, "#5b3d2b")
        p.rect(left - 20, 960, 690, 34, "#a07a54")
    p.polygon(PAPER, 500, 962, 620, 962, 600, 936, 510, 936)
    p.polygon(PAPER, 1500, 962, 1620, 962, 1600, 936, 1510, 936)
    for x, coat, hair in ((280, INK, "#4a3324"), (560, DEEP, "#1b1b20"), (1230, INK, "#b9b3a7"), (1520, WINE,
        "#2c2320")):
        bust_from_behind(p, x, 1210, 150, coat, hair)


def university_lab(p):
    p.rect(0, 0, 1800, 1200, p.gradient("#dfe6dd", "#c5d5d0"))
    p.rect(980, 90, 700, 560, p.gradient("#8fbcc8", "#e8ead6"))
    p.path("M980 650V560Q1150 480 1320 560T1680 520V650Z", SAGE)
    cypress(p, 1120, 620, 220)
    cypress(p, 1190, 630, 180)
    p.stroke("M980 90H1680V650H980ZM1330 90V650M980 360H1680", PAPER, 18)
    p.rect(100, 130, 700, 22, UMBER)
    p.rect(100, 340, 700, 22, UMBER)
    for x, base, colour in ((150, 130, RED), (260, 130, SEA), (370, 130, OCHRE), (640, 130, SAGE), (180, 340, SEA),
                            (420, 340, CLAY), (560, 340, DEEP), (690, 340, OCHRE)):
        p.rect(x - 32, base - 90, 64, 90, PAPER, 10, 0.8)
        p.rect(x - 32, base - 56, 64, 56, colour, 10)
        p.rect(x - 20, base - 108, 40, 20, INK, 4)
    p.path("M300 1000Q290 640 420 600H560Q700 640 700 1000Z", PAPER)
    p.polygon("#dcd3c0", 470, 610, 530, 610, 510, 1000, 480, 1000)
    p.polygon(SEA, 450, 600, 540, 600, 498, 690)
    p.rect(462, 530, 70, 90, BROWN)
    p.circle(505, 460, 104, BROWN)
    p.path("M398 480Q380 340 500 340Q600 340 614 420Q540 390 480 420Q450 520 440 560Q400 540 398 480Z", INK)
    p.circle(402, 520, 58, INK)
    p.stroke("M540 440h70M555 440a34 34 0 1 0 66 0a34 34 0 1 0 -66 0", INK, 8)
    p.stroke("M660 720Q780 880 900 850", PAPER, 86)
    p.circle(920, 846, 40, BROWN)
    with p.placed(900, 960):
        p.rect(-130, -30, 320, 40, INK, 10)
        p.path("M110 -20Q240 -200 90 -360L60 -300Q140 -190 40 -30Z", INK)
        p.rect(-130, -130, 190, 24, INK)
        p.polygon(DEEP, -20, -400, 60, -440, 130, -230, 50, -196)
        p.polygon(STONE, 26, -200, 76, -224, 90, -160, 62, -148)
        p.polygon(INK, -60, -470, 20, -510, 50, -444, -30, -404)
        p.circle(130, -190, 34, OCHRE)
        p.rect(-60, -142, 80, 12, FOAM)
    p.rect(0, 960, 1800, 240, p.gradient("#f3ead6", "#cdbd9f"))
    p.rect(0, 960, 1800, 20, PAPER)
    p.path("M1250 700h90v90L1440 960H1150L1250 790Z", PAPER, 0.75)
    p.path("M1225 834H1365L1440 960H1150Z", RED, 0.85)
    p.circle(1290, 880, 14, ROSE)
    p.circle(1320, 920, 10, ROSE)
    p.rect(1540, 760, 120, 200, PAPER, 12, 0.75)
    p.rect(1540, 860, 120, 100, SEA, 12, 0.85)
    p.rect(140, 880, 250, 26, UMBER)
    for x in (160, 220, 280, 340):
        p.rect(x, 790, 32, 170, MIST, 14)
        p.rect(x, 870, 32, 90, p.chance.choice([RED, SEA, OCHRE, SAGE]), 14)


def hospital_ward(p):
    p.rect(0, 0, 1800, 1200, p.gradient("#d3e2dd", "#e9eee2"))
    p.rect(560, 110, 680, 460, p.gradient("#a3cad3", "#f3ecd2"))
    p.path("M560 570V500Q720 430 900 500T1240 470V570Z", SAGE)
    palm(p, 720, 560, 240)
    p.stroke("M560 110H1240V570H560ZM900 110V570", PAPER, 20)
    p.rect(0, 860, 1800, 340, p.gradient("#b8c6c0", "#98aba8"))
    p.polygon(PAPER, 600, 860, 1200, 860, 1400, 1200, 420, 1200, opacity=0.45)
    p.stroke("M-20 80H460M1340 80H1820", STONE, 14)
    for left, folds in ((0, 5), (1540, 5)):
        for place in range(folds):
            p.path(curve("M", left + place * 52, 80, "h52v", 660, "q-26 34 -52 0Z"), SAGE if place % 2 else "#a8bba0")
    for x, mirrored, skin, hair in ((520, False, OLIVE, "#c9c3b8"), (1400, True, DARK, INK)):
        with p.placed(x, 960, 1.0, mirrored):
            p.stroke("M-330 -330V150M310 -120V150M-330 70H310", STONE, 18)
            p.circle(-330, 160, 26, INK)
            p.circle(310, 160, 26, INK)
            p.rect(-330, -60, 640, 90, PAPER, 20)
            p.path("M-300 -60L-250 -220Q-180 -260 -130 -190L-80 -60Z", PAPER)
            p.circle(-190, -190, 62, skin)
            p.path("M-250 -196Q-244 -262 -186 -256Q-140 -246 -140 -210Q-190 -240 -226 -180Z", hair)
            p.path("M-150 -60Q-130 -150 -60 -150Q160 -140 310 -70V20H-160Z", SEA)
            p.path("M-160 -40Q-130 -150 -60 -150L-20 -148Q-90 -110 -90 20H-160Z", PAPER)
            p.stroke("M-400 160V-470H-340V-420M-440 160H-360", STONE, 10)
            p.rect(-368, -420, 56, 110, FOAM, 14)
            p.stroke("M-340 -310Q-340 -180 -240 -120", FOAM, 5)
    figure(p, 930, 1130, 640, SEA, BROWN, DEEP, INK, reach=(-0.1, -0.14), hair_long=True)
    p.stroke("M890 606Q930 690 970 606", INK, 7)
    p.rect(800, 690, 90, 120, PAPER, 6)
    p.stroke("M816 720h56M816 746h56M816 772h36", STONE, 7)


def library_stacks(p):
    p.rect(0, 0, 1800, 1200, "#4b3526")
    colours = [RED, WINE, DEEP, SEA, MOSS, SAGE, OCHRE, CLAY, SAND]
    for base in (250, 480, 710, 940):
        shelf_of_books(p, 40, 580, base, 190, colours)
        shelf_of_books(p, 1220, 1760, base, 190, colours)
        p.rects("#7a583d", [(20, base, 570, 22), (1210, base, 570, 22)])
    p.rects("#7a583d", [(0, 0, 40, 1020), (580, 0, 34, 1020), (1186, 0, 34, 1020), (1760, 0, 40, 1020), (0, 0, 1800,
        34)])
    p.rect(614, 34, 572, 1000, "#35261c")
    arch(p, 900, 900, 420, 780, p.gradient("#a8cdd5", "#f4e8c4", "#f0d296"))
    cypress(p, 800, 880, 380, SAGE)
    cypress(p, 1010, 890, 300, SAGE)
    p.stroke("M900 120V900M690 420H1110M690 660H1110", "#35261c", 14)
    p.rect(0, 1000, 1800, 200, p.gradient("#8b5f3e", "#6a452d"))
    p.polygon("#f6dfa8", 690, 1000, 1110, 1000, 1330, 1200, 470, 1200, opacity=0.4)
    p.stroke("M300 1040L420 40M400 1050L510 40" + "".join(curve("M", 422 - y * 0.1, y, "h",
                                                                92 - y * 0.002) for y in range(130, 1000, 105)), HONEY,
                                                                15)
    p.path("M790 1040Q786 850 860 836H940Q1014 850 1010 1040Z", DEEP)
    p.circle(900, 770, 62, FAIR)
    p.path("M834 790Q826 690 904 696Q974 700 966 790Q950 740 900 742Q850 742 834 790Z", "#7a4a2a")
    p.path("M800 960Q850 930 900 958Q950 930 1000 960V1020Q950 990 900 1016Q850 990 800 1020Z", PAPER)
    p.line(900, 958, 900, 1012, STONE, 5)
    p.rect(640, 1020, 520, 36, UMBER, 8)
    p.stroke("M680 1050V1190M1120 1050V1190", UMBER, 26)
    p.line(1085, 1020, 1085, 900, OCHRE, 10)
    p.path("M1020 910Q1024 850 1085 850T1150 910Z", MOSS)
    p.circle(1085, 950, 190, p.glow("#fff1c2", 0.6))


def bakery_oven(p):
    p.rect(0, 0, 1800, 1200, "#6b4030")
    boxes = [(x + (60 if row % 2 else 0), row * 76, 132, 66) for row in range(12) for x in range(-60, 1800, 144)]
    p.rects("#80503a", boxes)
    p.circle(1080, 560, 640, p.glow("#f6b04f", 0.75))
    arch(p, 1080, 830, 760, 620, "#3f2620")
    p.stroke("M700 830V590A380 380 0 0 1 1460 590V830", "#b3714c", 64, cap="butt", dash="52 9")
    arch(p, 1080, 800, 620, 510, p.gradient("#2a1513", "#8f2a17", "#ef8b2f", "#fbd06c"))
    for x, y, s in ((930, 800, 1.0), (1080, 800, 1.5), (1230, 800, 1.1)):
        p.path(curve("M", x - 60 * s, y, "Q", x - 80 * s, y - 90 * s, x - 20 * s, y - 130 * s, "Q", x - 10 * s,
                     y - 80 * s, x + 10 * s, y - 180 * s,
                     "Q", x + 80 * s, y - 90 * s, x + 56 * s, y, "Z"), "#fbc85c", 0.85)
    p.path("M760 800H1400V830H760Z", "#f9dd92")
    for x in (880, 1290):
        p.ellipse(x, 790, 84, 44, "#b8702f")
    p.rect(0, 830, 1800, 370, p.gradient("#a5744d", "#74482f"))
    p.rect(0, 824, 1800, 30, "#c9955f")
    p.line(420, 770, 960, 800, HONEY, 18)
    p.ellipse(980, 806, 120, 18, HONEY)
    p.ellipse(980, 786, 84, 42, "#cf8a3c")
    p.path("M150 1200Q130 690 290 640H430Q570 690 560 1200Z", PAPER)
    p.polygon("#d9cbb0", 240, 800, 480, 800, 510, 1200, 220, 1200)
    p.stroke("M190 760Q260 900 420 800M520 740Q570 800 600 782", PAPER, 76)
    p.circle(430, 786, 42, OLIVE)
    p.circle(614, 780, 40, OLIVE)
    p.rect(322, 560, 80, 100, OLIVE)
    p.circle(370, 490, 104, OLIVE)
    p.path("M262 480Q230 370 320 350Q380 290 440 350Q510 360 478 470Q370 430 262 480Z", "#fffaf0")
    p.path("M404 540Q440 520 470 548Q440 560 404 540Z", INK)
    p.stroke("M442 470h14", INK, 10)
    for x, y in ((820, 990), (1040, 980), (1260, 990), (1480, 985), (930, 1080), (1160, 1085), (1390, 1080), (1630,
        1080)):
        p.ellipse(x, y, 116, 66, "#c47f35")
        p.ellipse(x - 10, y - 12, 96, 44, "#e0a557")
        p.stroke(curve("M", x - 56, y - 16, "l30 -26m20 32l30 -30m20 32l28 -26"), "#f6deab", 9)


def kitchen_table(p):
    p.rect(0, 0, 1800, 1200, p.gradient("#dfe3d2", "#ccd5c6"))
    p.rect(560, 60, 680, 560, p.gradient("#9dc6d0", "#f5ebcb"))
    p.rect(560, 470, 680, 150, SEA)
    p.path("M560 480Q700 400 860 480Z", SAGE)
    p.polygon(PAPER, 1010, 490, 1060, 370, 1064, 490)
    p.polygon(RED, 1070, 490, 1072, 390, 1110, 490)
    p.path("M560 60H800Q770 330 560 520ZM1240 60H1000Q1030 330 1240 520Z", PAPER, 0.85)
    p.stroke("M560 60H1240V620H560ZM900 60V620", UMBER, 18)
    for row in range(3):
        for column in range(18):
            if 5 < column < 12:
                continue
            x, y = column * 100 + 50, 470 + row * 100
            p.path(curve("M", x - 44, y, "Q", x, y, x, y - 44, "Q", x, y, x + 44, y, "Q", x, y, x, y + 44, "Q", x, y,
                         x - 44, y, "Z"), SEA, 0.6)
    p.rect(0, 760, 1800, 440, p.gradient("#b9764a", "#8f5535"))
    p.polygon(PAPER, 240, 760, 1560, 760, 1720, 1200, 80, 1200)
    p.stroke("M330 760L190 1200M1470 760L1610 1200M200 860H1600M140 1040H1660", RED, 18, 0.8, cap="butt")
    p.path("M620 830H1060Q1040 990 840 990T620 830Z", SEA)
    p.path("M630 860H1050L1042 892H638Z", PAPER)
    for x, y, colour in ((710, 790, OCHRE), (830, 770, "#e0812f"), (960, 790, HONEY), (770, 720, "#e0812f"), (900, 710,
        OCHRE)):
        p.circle(x, y, 66, colour)
        p.circle(x - 20, y - 22, 16, PAPER, 0.5)
    p.path("M880 650q60 -70 130 -40q-40 70 -130 40Z", MOSS)
    p.ellipse(840, 830, 220, 18, DEEP)
    p.path("M1240 700Q1200 960 1290 976H1450Q1540 960 1500 700Z", RED)
    p.stroke("M1504 750Q1610 760 1580 850T1500 900M1250 760Q1180 740 1150 690", RED, 30)
    p.ellipse(1370, 700, 132, 26, WINE)
    p.circle(1370, 664, 24, WINE)
    p.stroke("M1360 600q-30 -40 0 -80t0 -80M1410 590q-24 -36 0 -70", PAPER, 10, 0.8)
    p.ellipse(400, 1000, 250, 60, "#fffaf0")
    p.ellipse(400, 996, 200, 42, "#e2e7df")
    fish(p, 400, 976, 150, FOAM, SEA)
    p.path("M470 940q50 -50 110 0q-50 50 -110 0Z", HONEY)
    p.path("M900 1080Q900 1000 1040 1000H1210Q1330 1010 1330 1090Q1110 1130 900 1080Z", "#cf8a3c")
    p.stroke("M990 1040l30 36M1080 1026l30 44M1180 1030l26 44", "#f6deab", 12)


def radio_studio(p):
    p.rect(0, 0, 1800, 1200, p.gradient("#2a3440", "#3b2f33"))
    p.rects("#33404c", [(x, y, 90, 90) for x in range(20, 620, 110) for y in range(60, 640, 110)])
    p.rects("#222b35", [(x + 45, y, 45, 90) for x in range(20, 620, 110) for y in range(60, 640, 110)])
    p.rect(760, 110, 900, 470, p.gradient("#5d8793", "#a9b9a8"))
    p.rect(760, 440, 900, 140, "#2d3f49")
    for x, coat, hair in ((980, OCHRE, INK), (1250, SAGE, "#7a4a2a")):
        p.path(curve("M", x - 90, 500, "Q", x - 86, 400, x - 20, 390, "h40Q", x + 86, 400, x + 90, 500, "Z"), coat)
        p.circle(x, 330, 56, OLIVE)
        p.path(curve("M", x - 60, 336, "A", 60, 62, "0 0 1", x + 60, 336, "Q", x, 280, x - 60, 336, "Z"), hair)
    p.rects(HONEY, [(x, 470, 24, 12) for x in range(860, 1600, 60)])
    p.rect(760, 480, 900, 100, "#22303a")
    p.polygon(PAPER, 1400, 110, 1540, 110, 1330, 580, 1190, 580, opacity=0.15)
    p.stroke("M760 110H1660V580H760Z", INK, 22)
    p.rect(1110, 30, 200, 56, RED, 12)
    p.circle(1210, 58, 200, p.glow("#ff5a4a", 0.55))
    p.path("M230 1200Q230 800 420 770H580Q770 800 780 1200Z", SEA)
    p.polygon(PAPER, 440, 772, 570, 772, 510, 900)
    p.rect(455, 660, 100, 130, OLIVE)
    p.path("M380 560Q380 400 510 400T640 560Q640 730 530 740Q400 730 380 560Z", OLIVE)
    p.path("M362 620Q330 380 510 366Q680 366 662 560Q620 470 520 470Q440 470 420 560L412 760Q350 740 362 620Z",
           "#3a241c")
    p.stroke("M376 560Q380 346 520 346T668 540", INK, 26)
    p.rect(346, 530, 76, 130, RED, 34)
    p.path("M628 530L672 618Q664 640 628 640Z", OLIVE)
    p.ellipse(586, 560, 10, 13, INK)
    p.stroke("M556 516Q584 502 612 514", "#3a241c", 11)
    p.stroke("M584 676Q606 692 630 678", WINE, 10)
    p.stroke("M1800 300L1330 420L960 640", STONE, 18)
    p.circle(1330, 420, 26, INK)
    with p.placed(860, 690, 1.15, turn=-32):
        p.rect(-150, -74, 210, 148, INK, 70)
        p.rect(-150, -74, 130, 148, p.mesh(STONE, 22, 3), 70)
        p.rect(-10, -74, 18, 148, RED)
        p.rect(60, -44, 90, 88, "#3f464f", 16)
    p.rect(0, 980, 1800, 220, p.gradient("#6b4a36", "#4b3327"))
    p.polygon("#20252d", 840, 960, 1720, 960, 1800, 1180, 800, 1180)
    for place in range(9):
        x = 900 + place * 92
        p.line(x, 1020, x + (place - 4) * 5, 1140, "#0f1217", 10)
        p.rect(x - 20, 1040 + p.chance.randint(0, 70), 42, 24, PAPER if place % 3 else RED, 4)
        p.circle(x, 990, 13, p.chance.choice([OCHRE, SAGE, FOAM]))
    p.polygon(PAPER, 420, 1040, 700, 1020, 740, 1140, 440, 1160)


def theatre_stage(p):
    p.rect(0, 0, 1800, 1200, "#2a0d10")
    p.rect(260, 130, 1280, 770, p.gradient("#14263a", "#2c4a60", "#6f7f80"))
    p.circle(1220, 360, 120, "#f4e6be")
    town(p, 300, 1500, 800, 110, 330, ["#1e3347", "#233b50", "#1a2c3e"], HONEY, 0.6)
    p.polygon("#8a5a3a", 180, 800, 1620, 800, 1800, 1010, 0, 1010)
    p.stroke("M420 800L300 1010M660 800L610 1010M900 800V1010M1140 800L1190 1010M1380 800L1500 1010", INK, 5, 0.35)
    p.polygon("#fff1c6", 860, 0, 940, 0, 1180, 900, 620, 900, opacity=0.35)
    p.ellipse(900, 900, 290, 62, "#fff1c6", 0.7)
    p.path("M900 520Q800 560 790 700L740 910H1060L1010 700Q1000 560 900 520Z", RED)
    p.stroke("M960 590Q1080 540 1130 420M840 590Q740 620 690 720", RED, 54)
    p.circle(1136, 404, 28, OLIVE)
    p.circle(682, 732, 28, OLIVE)
    p.rect(878, 470, 44, 70, OLIVE)
    p.circle(900, 430, 64, OLIVE)
    p.path("M830 450Q810 340 904 350Q990 350 970 470Q960 400 900 396Q850 400 846 500Q834 490 830 450Z", INK)
    p.rect(0, 1000, 1800, 30, OCHRE)
    p.rects("#fff1c6", [(x, 984, 40, 18) for x in range(140, 1700, 140)])
    for mirrored in (False, True):
        with p.placed(1800 if mirrored else 0, 0, 1, mirrored):
            p.path("M0 0H420Q430 420 250 660Q190 740 180 1000H0Z", RED)
            p.path("M70 0Q100 500 40 1000H0V0ZM220 0Q230 420 130 660Q100 800 100 1000H70Q90 560 170 400T170 0ZM350 0"
                   "Q350 400 210 640L170 700Q290 400 310 0Z", WINE)
            p.rect(150, 690, 110, 34, OCHRE, 14, 1)
    p.rect(0, 0, 1800, 90, RED)
    awning(p, 0, 60, 1800, 70, [RED, WINE], 12)
    p.stroke("M0 92H1800", OCHRE, 9)
    for row, (y, size) in enumerate(((1130, 74), (1230, 100))):
        for place in range(14 - 3 * row):
            x = place * (138 + 40 * row) + 20 + row * 30 + p.chance.randint(-12, 12)
            bust_from_behind(p, x, y, size, "#16090c" if row else "#220f13", "#0f0a0d" if row else "#1b1014")


# Buildings and land --------------------------------------------------------------------------------------------------

def opera_house(p):
    sky(p, "#142338", "#2e4c66", "#8c7a82", "#d79a72", bottom=1000)
    stars(p, 36, 330)
    p.circle(900, 600, 760, p.glow(HONEY, 0.45))
    p.path("M640 330A260 200 0 0 1 1160 330Z", SEA)
    p.stroke("M900 130V330M770 156Q720 230 716 330M1030 156Q1080 230 1084 330", DEEP, 8)
    p.rect(890, 60, 20, 80, OCHRE)
    p.rect(600, 320, 600, 80, SAND)
    p.rect(220, 460, 1360, 440, "#d3b98c")
    p.rect(430, 390, 940, 520, SAND)
    p.polygon("#efdcb2", 400, 470, 900, 330, 1400, 470)
    p.polygon("#c7a877", 520, 458, 900, 352, 1280, 458)
    p.circle(900, 410, 34, RED)
    p.circle(900, 410, 20, "#efdcb2")
    p.rect(400, 466, 1000, 40, "#efdcb2")
    for x in (280, 360, 1440, 1520):
        arch(p, x, 740, 54, 170, "#fbe3a2")
        p.rect(x - 27, 790, 54, 70, "#fbe3a2")
    for x in range(540, 1300, 144):
        arch(p, x, 860, 96, 310, p.gradient("#fdf0c0", "#f0b35c"))
    for x in range(468, 1380, 144):
        p.rect(x - 22, 506, 44, 360, "#f5e6c3")
        p.rect(x + 6, 506, 16, 360, "#cdb184")
        p.rects("#efdcb2", [(x - 32, 500, 64, 22), (x - 32, 850, 64, 22)])
    for step in range(4):
        p.rect(380 - step * 70, 870 + step * 30, 1040 + step * 140, 32, ["#e3cc9c", "#cfb584", "#b99d70",
            "#a2875f"][step])
    p.rect(0, 985, 1800, 215, p.gradient("#5d5560", "#34364a"))
    for x in range(540, 1300, 144):
        p.polygon(HONEY, x - 44, 990, x + 44, 990, x + 70, 1200, x - 70, 1200, opacity=0.25)
    for x, h, coat, long in ((420, 250, WINE, True), (520, 270, INK, False), (880, 240, INK, False), (960, 230, RED,
        True), (1330, 265, INK, False), (1420, 250, DEEP, True)):
        figure(p, x, 1130, h, coat, OLIVE, INK, "#221a1a", hair_long=long)
        if long:
            p.polygon(coat, x - 0.12 * h, 1130 - 0.5 * h, x + 0.12 * h, 1130 - 0.5 * h, x + 0.2 * h, 1126, x - 0.2 * h,
                      1126)
    lamp_post(p, 150, 1140, 420)
    lamp_post(p, 1650, 1140, 420)


def orange_grove(p):
    sky(p, "#7fb2c2", "#d7e5d8", "#f8ecc8", bottom=640)
    p.circle(1420, 210, 250, p.glow("#fff6d8", 0.9))
    p.circle(1420, 210, 84, "#fff3cd")
    hills(p, 640, 260, "#a3b8ab")
    hills(p, 645, 150, SAGE, 140)
    p.rect(0, 630, 1800, 570, p.gradient("#c99c62", "#a9713f"))
    p.polygon("#e0bb81", 860, 630, 940, 630, 1240, 1200, 560, 1200)
    for depth in range(5):
        part = (depth / 4) ** 1.6
        size, base, oranges = mix(90, 560, part), mix(668, 1130, part), ""
        for side in (-1, 1):
            for lane in ((1, 2.1, 3.3) if depth < 3 else (1,)):
                x = 900 + side * lane * mix(90, 640, part)
                p.ellipse(x, base, size * 0.5, size * 0.07, UMBER, 0.35)
                round_tree(p, x, base, size)
                oranges += "".join(curve("M", round(x + p.chance.uniform(-0.26, 0.26) * size),
                                         round(base - size * p.chance.uniform(0.42, 0.86)),
                                         "h0") for _ in range(4 + depth))
        p.stroke(oranges, "#e58a2c", size * 0.062)
    p.stroke("M1060 1140L1180 760M1160 1150L1250 770M1082 1070H1180M1105 990H1200M1130 910H1216M1152 840H1232", HONEY,
             13)
    figure(p, 800, 1130, 300, RED, BROWN, DEEP, reach=(0.14, -0.1))
    p.polygon("#8a6848", 830, 1060, 1010, 1060, 990, 1160, 850, 1160)
    for x, y in ((860, 1050), (915, 1042), (968, 1050), (890, 1010), (942, 1008)):
        p.circle(x, y, 32, "#e58a2c")
    p.stroke("M-20 60Q300 60 560 200M200 84Q260 180 240 260M380 122Q450 230 440 300", UMBER, 22)
    for x, y, turn in ((80, 30, 20), (190, 190, 110), (330, 60, -30), (350, 200, 80), (480, 130, 10), (570, 220, 50),
                       (500, 260, 110), (120, 120, 60)):
        with p.placed(x, y, 1, turn=turn):
            p.path("M-80 0Q0 -62 90 0Q0 62 -80 0Z", MOSS if turn % 20 else "#5d7c5f")
    for x, y, r in ((240, 320, 84), (440, 370, 92), (90, 220, 70)):
        p.circle(x, y, r, "#e58a2c")
        p.circle(x - r * 0.3, y - r * 0.3, r * 0.3, "#f6c078", 0.8)


def solar_roof(p):
    sky(p, "#6fa9c0", "#cfe1dc", "#f8eccb", bottom=800)
    p.circle(1380, 230, 320, p.glow("#fff4c9", 1))
    p.circle(1380, 230, 110, "#fff0bd")
    p.rect(0, 660, 1800, 60, SEA)
    town(p, 0, 1800, 760, 70, 230, ["#d9c39b", PAPER, "#cfae86", "#e0b9a0"])
    for x, base in ((240, 740), (1640, 760)):
        p.rect(x - 60, base - 170, 120, 60, PAPER, 28)
        p.stroke(curve("M", x - 44, base - 110, "V", base, "M", x + 44, base - 110, "V", base), INK, 8)
    p.polygon("#efe1c3", 0, 780, 1800, 720, 1800, 1200, 0, 1200)
    p.polygon("#c7b38d", 0, 780, 1800, 720, 1800, 760, 0, 824)
    for left, top, scale in ((240, 800, 0.72), (860, 776, 0.72), (-60, 960, 1.05), (720, 950, 1.05)):
        with p.placed(left, top, scale):
            p.stroke("M80 210V290M700 180V300", INK, 14)
            p.polygon(INK, 120, -10, 780, -40, 700, 204, 0, 236)
            p.polygon(p.gradient("#1e4a72", "#3f7ea0", across=True), 134, 2, 762, -26, 688, 192, 18, 222)
            for place in range(1, 6):
                part = place / 6
                p.line(mix(134, 762, part), mix(2, -26, part), mix(18, 688, part), mix(222, 192, part), PAPER, 5, 0.8)
            for part in (0.33, 0.66):
                p.line(mix(134, 18, part), mix(2, 222, part), mix(762, 688, part), mix(-26, 192, part), PAPER, 4, 0.7)
            p.polygon(PAPER, 300, -6, 420, -12, 250, 210, 150, 214, opacity=0.22)
    figure(p, 1600, 1160, 470, OCHRE, BROWN, DEEP, helmet=PAPER, reach=(-0.16, -0.02))
    figure(p, 1500, 900, 210, RED, FAIR, DEEP, helmet=OCHRE)


def dig_trench(p):
    sky(p, "#9fc4ca", "#e8e6cd", "#f6ddab", bottom=620)
    hills(p, 560, 200, "#b5bda3")
    for x, size in ((160, 200), (230, 160), (1640, 220)):
        cypress(p, x, 560, size, "#6f8a6d")
    p.rect(0, 540, 1800, 660, "#d7b27a")
    p.polygon("#e6c891", 0, 540, 1800, 540, 1800, 600, 0, 620)
    for points, colour in (((240, 640, 1560, 640, 1480, 780, 320, 780), "#b98953"), ((320, 780, 1480, 780, 1410, 900,
        390, 900), "#9d6d42"),
                           ((390, 900, 1410, 900, 1350, 1040, 450, 1040), "#7d5436")):
        p.polygon(colour, *points)
    p.polygon("#c99a62", 450, 1040, 1350, 1040, 1500, 1200, 300, 1200)
    p.stroke("M300 700Q500 690 700 704T1100 696T1520 706M360 840Q620 826 900 846T1440 836", "#6a4630", 8, 0.4)
    for row, y in enumerate((980, 932, 884, 836)):
        for place in range(7 - row):
            p.rect(860 + place * 74 + row * 24 - (row % 2) * 20, y, 68, 42, p.chance.choice(["#cfc3a8", STONE,
                "#ddd2b6"]), 8)
    p.path("M560 1040Q530 940 600 900Q596 880 584 868H676Q664 880 660 900Q730 940 700 1040Z", CLAY)
    p.stroke("M588 900Q540 910 556 960M672 900Q720 910 704 960", CLAY, 14)
    p.stroke("M562 970h136", WINE, 10)
    for place in range(6):
        p.rect(1330, 700 + place * 56, 24, 56, RED if place % 2 else PAPER)
    p.stroke("M250 640V590M1550 640V590M250 600H1550", PAPER, 6)
    p.polygon(PAPER, 520, 300, 1280, 300, 1380, 400, 420, 400)
    p.polygon("#dccdaa", 420, 400, 1380, 400, 1380, 424, 420, 424)
    p.stroke("M440 420V640M1360 420V640M620 424V640M1180 424V640", UMBER, 11)
    with p.placed(900, 1120):
        p.path("M-120 40Q-150 -60 -60 -130Q10 -170 60 -110L90 -20L20 -10L40 40Z", SEA)
        p.stroke("M40 -90Q90 -20 150 10", SEA, 44)
        p.circle(164, 16, 24, OLIVE)
        p.line(170, 16, 236, 34, UMBER, 14)
        p.path("M-130 30Q-40 10 40 40L30 70H-130Z", INK)
        p.circle(84, -170, 50, OLIVE)
        p.ellipse(92, -200, 92, 20, HONEY)
        p.path("M40 -200Q50 -262 94 -262T146 -200Z", HONEY)
        p.rect(44, -216, 98, 16, RED)
    figure(p, 1560, 900, 330, SAGE, FAIR, "#7a6a55", "#7a4a2a", reach=(-0.16, -0.04), hair_long=True)
    p.rect(1450, 640, 60, 78, PAPER)
    figure(p, 160, 880, 330, OCHRE, BROWN, DEEP, reach=(0.2, -0.1))
    p.ellipse(300, 690, 90, 24, UMBER)
    p.polygon("#8a6848", 1600, 1180, 1760, 1180, 1740, 1080, 1620, 1080)


def dig_mosaic(p):
    p.rect(0, 0, 1800, 1200, p.gradient("#a57a4c", "#8a6038"))
    dots = "".join(f"M{p.chance.randint(0, 1800)} {p.chance.randint(0, 1200)}h0" for _ in range(70))
    p.stroke(dots, "#6f4a2c", 16, 0.5)
    p.path("M210 170Q420 90 700 130T1200 110Q1500 90 1590 210Q1660 420 1600 640Q1670 900 1560 1040"
           "Q1300 1120 980 1080T420 1110"
           "Q200 1080 190 860Q130 620 180 430Q150 260 210 170Z", "#6f4a2c")
    p.path("M230 200Q430 120 700 156T1200 136Q1480 120 1560 230Q1630 420 1570 640Q1640 880 1530 1010"
           "Q1300 1090 980 1050T430 1080"
           "Q230 1050 220 860Q160 620 210 430Q180 280 230 200Z", "#efe2c3")
    for inset, colour in ((0, RED), (34, OCHRE), (68, DEEP)):
        p.stroke(curve("M", 300 + inset, 230 + inset, "H", 1500 - inset, "V", 970 - inset, "H", 300 + inset, "Z"),
                 colour, 26, dash="24 7", cap="butt")
    wave = "M420 856" + "q35 -60 70 0t70 0" * 7
    p.stroke(wave, SEA, 24, dash="20 6", cap="butt")
    p.stroke(wave.replace("856", "812"), FOAM, 20, dash="20 6", cap="butt")
    for grow, colour in ((1.0, SEA), (0.8, "#4f8ba0"), (0.6, FOAM), (0.4, "#c9dad6"), (0.2, PAPER)):
        p.stroke(curve("M", 900 - 370 * grow, 560, "C", 900 - 180 * grow, 560 - 220 * grow, 900 + 130 * grow,
                       560 - 190 * grow, 900 + 220 * grow, 560 - 30 * grow,
                       "V", 560 + 40 * grow, "C", 900 + 130 * grow, 560 + 210 * grow, 900 - 180 * grow,
                       560 + 220 * grow, 900 - 370 * grow, 560, "Z"),
                 colour, 30, dash="25 6", cap="butt")
    p.stroke("M1130 550L1270 440M1130 570L1270 690M1170 560L1250 500M1170 566L1250 630", RED, 28, dash="24 6",
             cap="butt")
    p.stroke("M780 396Q880 330 980 400M800 720Q860 790 940 726", OCHRE, 26, dash="22 6", cap="butt")
    p.circle(660, 530, 36, PAPER)
    p.circle(660, 530, 20, INK)
    p.stroke("M740 470Q700 560 744 640", RED, 20, dash="18 6", cap="butt")
    p.path("M1290 960Q1400 900 1480 780Q1600 700 1800 720V1200H1180Q1200 1030 1290 960Z", "#9a6f44")
    p.path("M0 0H360Q330 120 210 210T60 420L0 440Z", "#9a6f44")
    with p.placed(1480, 930, 1, turn=-38):
        p.rect(-20, -24, 260, 48, RED, 22)
        p.rect(-60, -34, 50, 68, STONE)
        p.path("M-60 -40L-190 -54Q-210 0 -190 54L-60 40Z", HONEY)
        p.stroke("M-70 -20L-180 -26M-70 0H-186M-70 20L-180 26", UMBER, 5)
    with p.placed(250, 330, 1, turn=125):
        p.rect(-230, -22, 180, 44, UMBER, 20)
        p.line(-60, 0, 0, 0, STONE, 18)
        p.polygon("#d8dcda", 0, -60, 170, 0, 0, 60)
        p.polygon("#aeb5b4", 0, 0, 170, 0, 0, 60)
    p.rects(PAPER, [(520, 1120, 480, 34)])
    p.rects(INK, [(520, 1120, 96, 34), (712, 1120, 96, 34), (904, 1120, 96, 34)])


def stars_observatory(p):
    sky(p, "#0b1628", "#173352", "#3c5f78", "#c98f6b", bottom=940)
    p.path("M-40 700C300 560 500 200 1000 -60H1320C900 240 700 560 120 900Z", FOAM, 0.12)
    p.path("M-40 640C340 480 560 160 1060 -60H1200C800 260 560 520 0 800Z", PAPER, 0.1)
    stars(p, 210, 800)
    p.stroke("M420 180l60 120l110 -30l70 110M1380 140l110 60l90 -40l60 90", FOAM, 3, 0.7)
    p.line(1560, 420, 1720, 360, PAPER, 6, 0.8)
    hills(p, 960, 220, "#22384a")
    p.path("M0 1200V960Q300 860 620 900Q1000 820 1300 900T1800 930V1200Z", "#131f2b")
    p.rect(840, 690, 520, 240, "#c9c3b4")
    p.rect(1160, 690, 200, 240, "#98958c")
    p.rect(820, 664, 560, 36, "#e7e0cf")
    p.path("M840 664A260 270 0 0 1 1360 664Z", p.gradient("#efe9da", "#b8b4a8", across=True))
    p.path("M930 664C910 560 930 470 985 424L1070 396C1010 460 1000 560 1020 664Z", INK)
    p.line(990, 600, 860, 380, STONE, 56, cap="butt")
    p.line(990, 600, 860, 380, PAPER, 20, cap="butt")
    p.line(872, 402, 848, 360, RED, 70, cap="butt")
    p.rects(HONEY, [(900, 770, 60, 80), (1010, 770, 60, 80)])
    p.rect(1110, 780, 80, 150, UMBER)
    figure(p, 420, 1110, 260, RED, OLIVE, INK, reach=(0.1, 0.24))
    figure(p, 530, 1116, 180, OCHRE, OLIVE, DEEP, hair_long=True)
    p.stroke("M280 1110L320 930L360 1110M320 930V1110", STONE, 8)
    p.line(260, 970, 390, 870, PAPER, 30, cap="butt")
    cypress(p, 1540, 960, 300, "#0f1a22")
    cypress(p, 1620, 970, 230, "#0f1a22")
    p.rect(0, 1120, 1800, 80, "#0c141c")


# People doing things -------------------------------------------------------------------------------------------------

def football_stadium(p):
    sky(p, "#173049", "#3a5f78", "#8aa3a0", bottom=480)
    p.path("M0 200Q900 60 1800 200V640H0Z", "#2a2730")
    for row in range(7):
        y = 250 + row * 48
        p.stroke(curve("M-10", y, "Q", 900, y - 110, 1810, y), [RED, PAPER, OCHRE, RED, FOAM, RED, PAPER][row], 18,
                 0.75, dash=["0 34", "0 47", "0 61"][row % 3])
    p.path("M0 130Q900 -20 1800 130V190Q900 40 0 190Z", INK)
    for x in (170, 1630):
        p.line(x, 560, x, 60, INK, 20)
        p.rect(x - 100, 20, 200, 96, INK, 8)
        p.stroke("".join(curve("M", x - 72, y, "h0m48 0h0m48 0h0m48 0h0") for y in (46, 90)), "#fffbe6", 26)
        p.circle(x, 68, 280, p.glow("#fff8da", 0.6))
    p.rect(0, 560, 1800, 640, "#5f8a5a")
    for place in range(0, 12, 2):
        top, bottom = mix(420, 1380, place / 12), mix(-700, 2500, place / 12)
        p.polygon("#6f9a66", top, 560, top + 80, 560, bottom + 267, 1200, bottom, 1200)
    p.rect(0, 540, 1800, 34, DEEP)
    p.rects(HONEY, [(60, 550, 220, 14), (420, 550, 160, 14), (1240, 550, 200, 14), (1560, 550, 160, 14)])
    p.stroke("M-40 640H1840M560 640L500 770H1300L1240 640M700 640L680 690H1120L1100 640", PAPER, 8)
    p.path("M760 640V470H1040V640Z", p.mesh(PAPER, 24, 2))
    p.stroke("M760 640V470H1040V640", PAPER, 12)
    figure(p, 905, 652, 130, OCHRE, BROWN, INK, reach=(0.25, 0.2))

    def player(x, foot, size, shirt, shorts, skin, hair, mirrored=False):
        with p.placed(x, foot, size, mirrored):
            p.ellipse(0, 6, 150, 20, INK, 0.3)
            p.stroke("M-20 -230L-60 -120L-150 -60", skin, 42)
            p.stroke("M20 -230L70 -120L60 -10", skin, 42)
            p.stroke("M-118 -84L-150 -60M66 -70L60 -16", PAPER, 44)
            p.stroke("M-160 -66l-30 -26M60 0h50", INK, 34)
            p.path("M-70 -300H60L90 -190L20 -170L0 -200L-60 -170L-110 -220Z", shorts)
            p.path("M-60 -290Q-70 -400 -40 -460L60 -476Q100 -400 66 -290Z", shirt)
            p.stroke("M-30 -440L-130 -380L-180 -430M60 -450L140 -380L200 -440", shirt, 40)
            p.circle(-186, -438, 24, skin)
            p.circle(206, -446, 24, skin)
            p.circle(34, -530, 54, skin)
            p.path("M-22 -530Q-20 -596 40 -594Q90 -590 90 -540Q40 -570 -22 -530Z", hair)

    player(1360, 940, 0.72, SEA, PAPER, OLIVE, "#3a2a20", True)
    player(240, 860, 0.56, RED, INK, DARK, INK)
    player(620, 1150, 1.15, RED, INK, OLIVE, INK)
    with p.placed(860, 1120):
        p.circle(0, 0, 44, PAPER)
        p.path("M0 -24l22 16l-8 26h-28l-8 -26Z", INK)
        p.stroke("M-42 -12l20 4M42 -12l-20 4M0 -42v18M-18 36l4 -18M20 36l-6 -18", INK, 5)


def ballot_box(p):
    p.rect(0, 0, 1800, 1200, p.gradient("#d5dfd9", "#c2d0cb"))
    for left in (80, 500, 1240):
        p.rect(left, 120, 330, 760, "#8ba3a3")
        for place in range(6):
            p.path(curve("M", left + 10 + place * 52, 150, "h52v", 500, "q-26 24 -52 0Z"),
                   SEA if place % 2 else "#3f7c95")
        p.rect(left - 10, 120, 350, 36, UMBER)
        p.rects(INK, [(left + 90, 700, 30, 180), (left + 200, 700, 30, 180)], 0.75)
    p.rect(0, 860, 1800, 340, "#a39275")
    p.polygon("#8a5a3a", 120, 960, 1680, 960, 1800, 1200, 0, 1200)
    p.rect(100, 940, 1600, 40, "#b98153")
    p.ellipse(940, 1010, 380, 34, INK, 0.3)
    p.polygon(PAPER, 610, 560, 1230, 560, 1230, 1000, 610, 1000)
    p.polygon("#cdbfa6", 1230, 560, 1330, 500, 1330, 930, 1230, 1000)
    p.polygon("#fffaf0", 610, 560, 710, 500, 1330, 500, 1230, 560)
    p.polygon(INK, 840, 538, 870, 520, 1120, 520, 1090, 538)
    p.circle(920, 780, 120, RED)
    p.stroke("M858 782L904 828L990 732", PAPER, 30)
    p.rect(610, 590, 620, 22, RED)
    with p.placed(985, 400, 1, turn=8):
        p.rect(-130, -110, 260, 230, "#fffdf6")
        p.stroke("M-126 -106L0 0L126 -106", STONE, 7)
    p.polygon("#fffaf0", 610, 560, 840, 538, 1090, 538, 1230, 560)
    with p.placed(1130, 330, 1.1, turn=-14):
        p.path("M60 -70L520 -210V20L90 60Z", DEEP)
        p.polygon(PAPER, 50, -76, 110, -94, 140, 66, 80, 70)
        p.path("M90 -70Q0 -90 -60 -40L-120 0Q-140 30 -106 34L-50 10L-90 70Q-90 100 -62 92L0 50L90 56Z", BROWN)
        p.stroke("M-40 40L0 0M-10 54L30 16", "#7d4f32", 6)
    p.polygon(PAPER, 180, 1040, 420, 1030, 440, 1110, 170, 1124)
    p.polygon("#fffdf6", 240, 1000, 480, 1016, 470, 1080, 230, 1066)
    p.line(1440, 1060, 1600, 1020, RED, 18)


def chess_park(p):
    sky(p, "#bcd6cf", "#eee9cd", bottom=760)
    town(p, 0, 1800, 640, 120, 300, ["#d7c6a3", "#e3d6b8", "#cdb896"], SEA, 0.35)
    p.rect(0, 630, 1800, 570, p.gradient("#b9c196", "#94a577"))
    p.polygon("#e6d5ad", 0, 900, 1800, 860, 1800, 1200, 0, 1200)
    for x, r in ((180, 300), (520, 250), (980, 280), (1380, 260), (1680, 310)):
        p.circle(x, 130, r, MOSS)
        p.circle(x - 60, 90, r * 0.7, "#5f8060", 0.8)
    p.path("M150 860Q220 600 160 260H300Q250 600 330 860Z", UMBER)
    p.path("M1560 850Q1610 600 1570 280H1690Q1650 600 1720 850Z", UMBER)
    p.stroke("".join(f"M{p.chance.randint(40, 1760)} {p.chance.randint(0, 330)}h0" for _ in range(40)), HONEY, 22, 0.5)
    p.ellipse(900, 1110, 640, 50, MOSS, 0.4)
    for x, mirrored, coat, trousers, skin, hair, hat in ((480, False, DEEP, "#4a4a50", OLIVE, "#d8d3c8", RED), (1320,
        True, SAGE, UMBER, BROWN, "#eeeae0", None)):
        with p.placed(x, 1060, 1.05, mirrored):
            p.rect(-180, -220, 230, 30, UMBER)
            p.stroke("M-160 -200V40M20 -200V40M-176 -210V-420", UMBER, 20)
            p.stroke("M-60 -230L120 -226L140 20", trousers, 74)
            p.stroke("M140 30h60", INK, 36)
            p.path("M-130 -200Q-160 -460 -60 -496H10Q70 -470 50 -200Z", coat)
            p.stroke("M0 -430Q80 -330 190 -320" if hat else "M0 -430L80 -300L50 -420", coat, 58)
            p.circle(204 if hat else 56, -320 if hat else -436, 30, skin)
            p.rect(-46, -540, 60, 70, skin)
            p.circle(0, -580, 78, skin)
            p.path("M-76 -560Q-96 -660 0 -664Q40 -664 56 -640Q-30 -630 -30 -540Z", hair)
            p.path("M20 -540Q60 -540 72 -520Q50 -490 10 -510Z", hair)
            p.stroke("M44 -590h14", INK, 9)
            if hat:
                p.path("M-84 -620Q-70 -700 10 -690Q80 -680 116 -630Q20 -650 -84 -620Z", hat)
    p.rect(850, 780, 100, 320, STONE)
    p.rect(770, 1080, 260, 36, STONE, 8)
    p.polygon(PAPER, 690, 740, 1110, 740, 1150, 790, 650, 790)
    for row in range(3):
        for column in range(8):
            if (row + column) % 2 == 0:
                a, b = row / 3, (row + 1) / 3
                def at(part, down):
                    return mix(mix(690, 650, down), mix(1110, 1150, down), part)
                p.polygon(INK, at(column / 8, a), 740 + 50 * a, at((column + 1) / 8, a), 740 + 50 * a,
                          at((column + 1) / 8, b), 740 + 50 * b, at(column / 8, b), 740 + 50 * b)
    p.rect(646, 788, 508, 22, UMBER)
    for x, y, tall, colour in ((720, 770, 70, INK), (770, 752, 56, INK), (830, 776, 90, INK), (890, 756, 56, RED),
                               (960, 772, 100, RED), (1020, 754, 60, RED), (1080, 774, 74, RED)):
        p.path(curve("M", x - 18, y, "L", x - 7, y - tall * 0.6, "h14L", x + 18, y, "Z"), colour)
        p.circle(x, y - tall * 0.72, 13, colour)
    for x, y, mirrored in ((820, 1170, False), (1010, 1150, True)):
        with p.placed(x, y, 0.9, mirrored):
            p.path("M-60 0Q-20 -60 30 -40Q40 -80 66 -70Q80 -60 66 -44Q60 10 0 14Z", "#7d8a93")
            p.stroke("M0 10v20M16 10v20", RED, 5)


# Portraits -----------------------------------------------------------------------------------------------------------

def hair_behind(p, style, colour):
    """What falls behind the neck and the shoulders."""
    if style == "long":
        p.path("M380 520Q360 250 600 240Q850 250 830 540Q830 780 890 900Q740 960 600 950Q450 960 320 900"
               "Q380 780 380 520Z", colour)
    elif style == "bob":
        p.path("M370 560Q340 240 600 236Q860 240 832 560Q830 700 852 770Q740 820 600 810Q460 820 350 770"
               "Q372 700 370 560Z", colour)
    elif style == "curls":
        for x, y, r in ((410, 420, 110), (370, 560, 105), (370, 690, 95), (420, 800, 90), (790, 420, 110), (830, 560,
            105), (832, 690, 95), (780, 800, 90),
                        (500, 320, 120), (620, 290, 125), (720, 330, 115)):
            p.circle(x, y, r, colour)
    elif style == "afro":
        p.circle(600, 450, 330, colour)
        p.circle(370, 560, 130, colour)
        p.circle(830, 560, 130, colour)
    elif style == "bun":
        p.circle(640, 196, 104, colour)
        p.path("M390 560Q370 260 600 256Q830 260 812 560L780 640H420Z", colour)
    elif style == "ponytail":
        p.path("M760 340Q960 380 920 620Q900 780 940 900Q820 880 800 700Z", colour)
    elif style == "wavy":
        p.path("M384 560Q340 240 600 232Q860 240 816 560Q846 630 796 676L740 690H460L404 676Q354 630 384 560Z", colour)


def hair_before(p, style, colour):
    """What lies over the forehead and the temples."""
    caps = {
        "long": "M392 560Q370 270 610 262Q830 270 810 560Q790 430 690 372Q520 400 470 430Q410 480 392 560Z",
        "bob": "M392 570Q360 262 600 258Q840 262 808 570L790 470Q700 452 600 460Q480 452 410 474Z",
        "curls": "M396 520Q400 300 600 280Q800 300 806 520Q780 420 690 420Q640 360 560 400Q440 400 396 520Z",
        "afro": "M402 510Q400 284 600 280Q800 284 798 510Q760 402 600 400Q440 402 402 510Z",
        "bun": "M394 560Q380 270 604 266Q824 270 806 560Q790 420 620 360Q440 410 394 560Z",
        "ponytail": "M396 560Q370 262 620 258Q836 270 806 560Q796 470 740 390Q560 430 440 390Q400 450 396 560Z",
        "wavy": "M390 580Q360 262 600 256Q846 262 812 580Q806 450 730 400Q700 420 640 370Q540 440 450 410"
                "Q400 470 390 580Z",
        "short": "M398 540Q376 268 606 262Q826 268 804 540L782 470Q770 400 700 384Q560 404 460 380Q424 420 416 480Z",
        "parted": "M396 550Q372 300 560 262Q836 230 806 550L780 452Q720 420 560 352Q470 380 424 470Z",
        "quiff": "M398 540Q372 330 470 290Q560 190 740 240Q840 290 802 540L778 450Q740 380 640 386Q500 400 430 440Z",
        "crop": "M400 520Q396 296 600 288Q806 296 800 520L776 440Q700 388 600 390Q500 388 424 440Z",
        "receding": "M396 570Q380 360 470 300Q440 400 424 480ZM804 570Q820 360 730 300Q760 400 776 480ZM462 318"
                    "Q500 276 600 276Q700 276 738 318Q700 306 600 304Q500 306 462 318Z",
        "bald": "M396 590Q380 500 404 430Q420 490 422 580ZM804 590Q820 500 796 430Q780 490 778 580Z",
    }
    p.path(caps[style], colour)


def beard_of(p, kind, colour):
    if kind == "full":
        p.path("M402 590Q420 660 500 660Q560 630 600 640Q640 630 700 660Q780 660 798 590Q810 800 600 826"
               "Q390 800 402 590Z", colour)
    elif kind == "short":
        p.path("M404 610Q440 700 520 676Q600 640 680 676Q760 700 796 610Q790 780 600 800Q410 780 404 610Z", colour, 0.8)
    elif kind == "stubble":
        p.path("M406 620Q450 690 530 672Q600 650 670 672Q750 690 794 620Q784 770 600 790Q416 770 406 620Z", colour,
               0.28)
    elif kind == "moustache":
        p.path("M500 676Q550 634 600 652Q650 634 700 676Q650 684 600 672Q550 684 500 676Z", colour)


def clothes_of(p, kind, main, second):
    p.path("M90 1200Q120 960 360 900Q470 876 506 836Q600 950 694 836Q730 876 840 900Q1080 960 1110 1200Z", main)
    if kind in ("blazer", "tie"):
        collar = "M500 842Q600 960 700 842" if kind == "blazer" else "M498 838L600 930L702 838"
        p.path(collar + "L640 1200H560Z", PAPER if kind == "tie" else second)
        p.path("M500 838L400 920L466 974L436 1014L562 1200ZM700 838L800 920L734 974L764 1014L638 1200Z", INK, 0.3)
    if kind == "tie":
        p.polygon(second, 570, 912, 630, 912, 614, 960, 640, 1200, 560, 1200, 586, 960)
    elif kind == "jumper":
        p.stroke("M506 850Q600 962 694 850", second, 40)
    elif kind == "turtleneck":
        p.path("M494 770Q600 810 706 770L722 890Q600 930 478 890Z", main)
        p.stroke("M492 800Q600 838 708 800M486 850Q600 890 714 850", INK, 7, 0.25)
    elif kind == "shirt":
        p.polygon(second, 506, 830, 600, 940, 694, 830, 744, 880, 656, 1000, 600, 950, 544, 1000, 456, 880)
        p.stroke("M600 960V1200M600 1010h0M600 1090h0M600 1170h0", second, 9)
    elif kind == "stripes":
        p.stroke("M330 930Q600 1010 870 930M210 1000Q600 1090 990 1000M150 1080Q600 1170 1050 1080M120 1160"
                 "Q600 1240 1080 1160", second, 26)
    elif kind == "necklace":
        p.stroke("M470 866Q600 1040 730 866", second, 26, dash="0 36")


def glasses_of(p, kind, colour):
    if kind == "round":
        p.stroke("M440 560a62 62 0 1 0 124 0a62 62 0 1 0 -124 0M636 560a62 62 0 1 0 124 0a62 62 0 1 0 -124 0"
                 "M564 548q36 -20 72 0M440 548l-36 -10M760 548l36 -10", colour, 12)
    elif kind == "square":
        p.stroke("M436 520H566V590Q560 610 500 610T436 590ZM634 520H764V590Q760 610 700 610T634 590ZM566 540H634"
                 "M436 540l-32 -6M764 540l32 -6", colour, 15)


@contextmanager
def tilted(p, degrees):
    """A head leans about its neck."""
    with p.placed(600, 800, turn=degrees), p.placed(-600, -800):
        yield


def face(p, skin, shadow, hair, beard, brow, smile, lips, lashes):
    p.ellipse(400, 570, 32, 52, skin)
    p.ellipse(800, 570, 32, 52, shadow)
    p.path("M404 500Q404 296 600 292Q796 296 796 500Q800 640 740 724Q680 800 600 804Q520 800 460 724Q400 640 404 500Z",
           skin)
    p.path("M600 292Q796 296 796 500Q800 640 740 724Q680 800 600 804Q700 720 690 560Q690 380 600 292Z", shadow, 0.55)
    p.ellipse(474, 648, 44, 28, "#c9604a", 0.22)
    p.ellipse(716, 648, 40, 28, "#c9604a", 0.22)
    if beard:
        beard_of(p, beard, hair)
    for x, side in ((502, -1), (698, 1)):
        p.ellipse(x, 562, 15, 18, INK)
        p.circle(x + 5, 556, 5, PAPER)
        if lashes:
            p.stroke(curve("M", x - side * 26, 550, "Q", x, 530, x + side * 34, 548), INK, 8)
    p.stroke("M456 506Q500 478 548 500M652 500Q700 478 744 506", brow, 15)
    p.stroke("M606 560Q640 640 616 648Q600 656 584 646", shadow, 12)
    p.stroke(curve("M", 536, 706, "Q", 600, 706 + 2 * smile, 664, 706), lips, 15)


def portrait(p, ground, disc, skin, shadow, hair, style, clothes, beard=None, glasses=None, brow=None, smile=14,
             earrings=None, lips="#9a4a3c", lashes=False, tilt=0):
    """A bust before a tinted disc; `clothes` is a kind, its colour and a second colour; `tilt` is in degrees."""
    p.rect(0, 0, 1200, 1200, ground)
    p.circle(600, 560, 500, disc)
    with tilted(p, tilt):
        hair_behind(p, style, hair)
    p.path("M514 700H686V860Q680 960 600 960T514 860Z", shadow)
    clothes_of(p, *clothes)
    with tilted(p, tilt):
        face(p, skin, shadow, hair, beard, brow or hair, smile, lips, lashes)
        if glasses:
            glasses_of(p, *glasses)
        hair_before(p, style, hair)
        if earrings:
            p.circle(398, 650, 20, earrings)
            p.circle(802, 650, 20, earrings)


BRUNETTE, AUBURN, BLOND, SILVER = "#3b261d", "#8a4526", "#d8b26a", "#c9c5bc"

PORTRAITS = {
    "dana-mirel": dict(ground="#cfdcd6", disc="#b4c9c4", skin="#e3b48b", shadow="#c48f66", hair=BRUNETTE, style="long",
                       clothes=("blazer", RED, PAPER), lashes=True, lips=RED),
    "yonatan-adar": dict(tilt=-3, ground="#ecd9ae", disc="#e0c384", skin=OLIVE, shadow="#b57f56", hair="#2b2422",
                         style="quiff",
                         clothes=("jumper", DEEP, SEA), beard="short"),
    "leila-haddad-stone": dict(tilt=3, ground="#d7b9a4", disc="#c79a80", skin="#c98f62", shadow="#a06a43",
                               hair="#1d1a1f", style="bob",
                               clothes=("necklace", OCHRE, PAPER), glasses=("round", INK), lashes=True, lips=WINE),
    "marco-benedetti": dict(ground="#c3d3d9", disc="#9fbcc6", skin="#e0ae86", shadow="#bd8459", hair="#a9a59c",
                            style="parted",
                            clothes=("tie", "#33475a", RED), beard="moustache", smile=10),
    "ruth-okafor": dict(tilt=2, ground="#d9dcc2", disc="#b9c4a2", skin="#7a4d33", shadow="#5a3523", hair="#1c1718",
                        style="afro",
                        clothes=("necklace", MOSS, HONEY), earrings=OCHRE, lashes=True, lips="#8c2f2c", brow="#140f10"),
    "elias-thorne": dict(tilt=-2, ground="#d8cdb8", disc="#c4b596", skin=FAIR, shadow="#cd976e", hair="#b9b3a7",
                         style="bald",
                         clothes=("blazer", "#7a6748", "#dfe4dc"), beard="full", glasses=("round", UMBER), smile=8),
    "noa-peled-karni": dict(tilt=-4, ground="#c4d8d6", disc="#98bdc0", skin="#edc09b", shadow="#cf946c", hair=AUBURN,
                            style="curls",
                            clothes=("stripes", PAPER, DEEP), smile=20, lashes=True),
    "samir-qadar": dict(ground="#e0d3c0", disc="#cbb491", skin="#b57c52", shadow="#8f5a38", hair="#1d1a1c",
                        style="short",
                        clothes=("tie", INK, OCHRE), glasses=("square", "#2d2623"), smile=10),
    "ingrid-solberg": dict(tilt=-2, ground="#cad7de", disc="#a4bccb", skin="#f4d3b5", shadow="#dba985", hair=BLOND,
                           style="bun",
                           clothes=("turtleneck", SEA, SEA), brow="#a8803f", earrings=PAPER, lashes=True,
                           lips="#b5564a"),
    "tomas-vidal": dict(tilt=4, ground="#e7c9ab", disc="#d9a47c", skin="#d9a076", shadow="#b3764c", hair="#4a2f20",
                        style="wavy",
                        clothes=("shirt", "#4a6f8a", "#6f93aa"), beard="stubble", smile=18),
    "noa-shahar": dict(ground="#e3d0d0", disc="#cfa6a2", skin="#dca57c", shadow="#b87c55", hair="#2a1d1b",
                       style="ponytail",
                       clothes=("jumper", SAGE, PAPER), glasses=("square", RED), lashes=True, smile=18),
    "eitan-barkai": dict(tilt=3, ground="#c9d0b8", disc="#a9b694", skin="#cf9a70", shadow="#a9714a", hair=SILVER,
                         style="receding",
                         clothes=("shirt", PAPER, "#d8cdb8"), beard="full", brow="#8f8a80", smile=12),
}

LANDSCAPES = [
    harbour_dawn, tram_line, fish_market, council_chamber, lighthouse, opera_house, orange_grove, container_port,
    river_flood,
    net_loft, dig_mosaic, dig_trench, university_lab, hospital_ward, solar_roof, desalination, ferry, regatta,
    football_stadium, library_stacks, bakery_oven, night_market, theatre_stage, bridge_repair, storm_wave,
    heatwave_street,
    bus_depot, courtroom, ballot_box, cranes_sunset, bookshop, kitchen_table, radio_studio, chess_park,
    stars_observatory,
    rail_tunnel,
]


def main():
    folder = pathlib.Path(__file__).resolve().parent / "pictures"
    folder.mkdir(exist_ok=True)
    for draw in LANDSCAPES:
        name = draw.__name__.replace("_", "-")
        picture = Picture(name)
        draw(picture)
        (folder / f"{name}.svg").write_text(picture.text(), encoding="utf-8")
    for name, look in PORTRAITS.items():
        picture = Picture(f"portrait-{name}", 1200, 1200)
        portrait(picture, **look)
        (folder / f"portrait-{name}.svg").write_text(picture.text(), encoding="utf-8")


if __name__ == "__main__":
    main()
