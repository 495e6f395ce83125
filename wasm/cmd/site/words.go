package main

import (
	"fmt"

	"loopscope/wasm/notes"
)

// words is what the pages say around the lessons in one language.
type words struct {
	Brand, Skip, Contents, Theme, Bench, Course string
	Previous, Next                              string
	Glossary, GlossarySays                      string
	Lost, LostSays, LostLesson                  string // of the page for unknown addresses
	NoScript                                    string // where the site in one file finds scripting off
	Sketch                                      string // what the start page's picture shows
	OtherName, OtherLabel                       string // the switch to the other language, in that language
	Own, OwnSummary, OwnLink                    string // notes that readers write
	Pen, NeedsScript                            string
	lesson, part, begin                         string
	numerals                                    []string  // the parts' numbers, where they are written as words
	minutes, programs, lessons                  [2]string // for one, for more
}

// languageWords are the words of one language, for pages that say everything in all of them.
type languageWords struct {
	Tag   string
	Words words
}

func allWords() []languageWords {
	var all []languageWords
	for _, l := range notes.Languages {
		all = append(all, languageWords{notes.Tag(l), wordsIn[l]})
	}
	return all
}

var wordsIn = map[string]words{
	"zh": {
		Brand: "协程显微镜", Skip: "跳到实验台", Contents: "目录", Theme: "深色或浅色", Bench: "实验台", Course: "课程",
		Previous: "上一课", Next: "下一课",
		Glossary: "术语表", GlossarySays: "这门课用到的词，按讲到的先后排列，一个词一句话。",
		NoScript: "这个文件要打开浏览器的脚本才能读。网站上的课文不用脚本也能读。",
		Lost:     "没有这一页", LostSays: "网址可能抄漏了一截，也可能这一课换了名字。从目录里找找看；如果网址来自链接，请对方再发一次完整的。", LostLesson: "打开第%s课",
		Sketch:    "两个函数轮流运行：一个运行时，另一个停在半路等着",
		OtherName: "EN", OtherLabel: "EN: read in English",
		Own: "自己的讲义", OwnSummary: "像这门课一样写一课：正文、程序、预测和练习，边写边看，用一个链接或一个文件发给别人。", OwnLink: "写一课",
		Pen: "写", NeedsScript: "写讲义需要开启JavaScript。",
		lesson: "第%d课", part: "第%s部分", begin: "从第%d课开始",
		numerals: []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"},
		minutes:  [2]string{"约%d分钟", "约%d分钟"}, programs: [2]string{"%d个程序", "%d个程序"}, lessons: [2]string{"%d课", "%d课"},
	},
	"en": {
		Brand: "Loopscope", Skip: "Skip to the bench", Contents: "Contents", Theme: "Dark or light", Bench: "Bench", Course: "Lessons",
		Previous: "Previous", Next: "Next",
		Glossary: "Glossary", GlossarySays: "The words of this course, in the order in which it introduces them, a sentence each.",
		NoScript: "This file needs scripting to be read. On the website the lessons can be read without.",
		Lost:     "There is no such page", LostSays: "Perhaps a part of the address was lost, or the lesson has another name now. Look in the contents; if it was a link, ask for the whole of it again.", LostLesson: "Go to lesson %s",
		Sketch:    "Two functions take turns: while one runs, the other has stopped halfway and waits",
		OtherName: "中文", OtherLabel: "中文：用中文读",
		Own: "Your own notes", OwnSummary: "Write a lesson as this course has them: text, programs, predictions and exercises, seen while you write, passed on as a link or a file.", OwnLink: "Write a lesson",
		Pen: "Write", NeedsScript: "Writing notes needs JavaScript.",
		lesson: "Lesson %d", part: "Part %s", begin: "Begin with lesson %d",
		minutes: [2]string{"%d minute", "%d minutes"}, programs: [2]string{"%d program", "%d programs"}, lessons: [2]string{"%d lesson", "%d lessons"},
	},
}

// Lesson names a lesson by its number.
func (w words) Lesson(number int) string { return fmt.Sprintf(w.lesson, number) }

// Begin invites to the first lesson there is.
func (w words) Begin(number int) string { return fmt.Sprintf(w.begin, number) }

// Minutes is a reading time.
func (w words) Minutes(n int) string { return counted(w.minutes, n) }

// Programs counts a lesson's programs.
func (w words) Programs(n int) string { return counted(w.programs, n) }

// Lessons counts a part's lessons.
func (w words) Lessons(n int) string { return counted(w.lessons, n) }

func counted(forms [2]string, n int) string {
	if n == 1 {
		return fmt.Sprintf(forms[0], n)
	}
	return fmt.Sprintf(forms[1], n)
}

// Part names a part by its place, from 1.
func (w words) Part(number int) string {
	if number <= len(w.numerals) {
		return fmt.Sprintf(w.part, w.numerals[number-1])
	}
	return fmt.Sprintf(w.part, fmt.Sprint(number))
}
