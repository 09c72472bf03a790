"""What is wrong with a condition on figures, told in Chinese, for the screen; commands tell it in English."""

from __future__ import annotations

CHINESE = {
    "figures have no '{by}'; group them by {known}": "数据没有“{by}”；可按 {known} 分组",
    "'{field}:' is no field of a figure; write one of {known}": "数据没有“{field}:”这一项；请写 {known} 之一",
    "'has:{value}': write one of {known}": "“has:{value}”：请写 {known} 之一",
    "'{text}' is no number with a unit; write for example '>1000万元'": (
        "“{text}”不是带单位的数；请写成 >1000万元 这样"
    ),
}
